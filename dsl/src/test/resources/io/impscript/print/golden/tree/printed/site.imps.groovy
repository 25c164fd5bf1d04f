include 'collections.imps.groovy'
include 'fragments.imps.groovy'
include 'recipes-login.imps.groovy'
include 'recipes/compute.imps.groovy'
include 'recipes/other.imps.groovy'
include 'repositories.imps.groovy'

imageGroup('default') {
    image 'login_sles15'
}
