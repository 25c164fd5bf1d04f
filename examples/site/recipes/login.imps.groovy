include 'stdlib:sles'
include '../shared/common.imps.groovy'

recipe('site-login') {
    description 'Login nodes of the site'
    fragment 'site-base'
    recipes {
        recipe 'sles-login', rationale: 'Start from the standard login node'
    }
    postbuildChroot motd('Welcome to the example site.')
}
