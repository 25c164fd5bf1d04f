// A site with several files: what is shared lies in shared/, one file a recipe family in recipes/.

include 'recipes/compute.imps.groovy'
include 'recipes/login.imps.groovy'

imageGroup('default') {
    image 'site-login', dest: 'login{note}-created{date}.cpio', nimsGroup: 'login'
    image 'site-compute', dest: 'compute{note}-created{date}.cpio', nimsGroup: 'compute'
}

nodeMap('p0') {
    description 'The whole machine'
    nodes('c0-0c0s0n[1-2]') {
        type 'service'
        groups 'login'
        image 'site-login'
    }
    nodes('c0-0c0s[1-15]n[0-3]') {
        type 'compute'
        groups 'compute'
        image 'site-compute'
        parameters nosmt: true, 'intel_iommu': 'off'
    }
}
