include 'shared/base.imps.groovy'

recipe('login') {
    recipes 'base'
}
