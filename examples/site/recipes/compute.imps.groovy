include 'stdlib:sles'
include '../shared/common.imps.groovy'

recipe('site-compute') {
    description 'Compute nodes of the site'
    fragment 'site-base'
    recipes {
        recipe 'sles-compute', rationale: 'Start from the standard compute node'
    }
}
