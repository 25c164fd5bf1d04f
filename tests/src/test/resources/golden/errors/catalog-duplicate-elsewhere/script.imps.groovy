include 'shared/base.imps.groovy'

packageCollection('tools') {
    packages 'strace'
}
