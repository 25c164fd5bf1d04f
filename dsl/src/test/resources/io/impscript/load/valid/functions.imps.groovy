def prefix(name, String with = 'site-') { with + name }
def all(List names, Closure change = { it }) { names.collect { change(it) } }
def declare(String name, Map options = [:]) {
    recipe(name) {
        dist options.dist ?: 'SLES15'
        description options.description ?: "The $name image"
        if (options.packages) {
            packages options.packages
        }
        packages prefix('base'), prefix('tools', 'x-')
    }
}
declare('login', [packages: ['zsh'], description: 'Login nodes'])
declare('compute')
declare('gpu', [dist: 'RHEL9'])
recipe('last') {
    packages all(['a', 'b']) { it * 2 }
    packages all(['c'])
    def own = { name -> packages "own-$name" }
    own('x')
    ['y', 'z'].each(own)
    fact(5).toString().each { packages "digit-$it" }
}
def fact(n) { n <= 1 ? 1 : n * fact(n - 1) }
