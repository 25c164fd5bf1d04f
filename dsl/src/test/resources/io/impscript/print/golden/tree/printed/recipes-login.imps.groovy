include 'collections.imps.groovy'
include 'fragments.imps.groovy'
include 'recipes/compute.imps.groovy'
include 'repositories.imps.groovy'

recipe('login_sles15') {
    dist 'SLES15'
    validArch 'x86_64'
    fragment 'sles15-repositories'
    packages 'zsh'
}

recipe('login-gateway') {
    recipes 'login_sles15', 'compute_sles15'
    packageCollections 'site-tools'
    postbuildCopy 'files/gateway.conf'
}
