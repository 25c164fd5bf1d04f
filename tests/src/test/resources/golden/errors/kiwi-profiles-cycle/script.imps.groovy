recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        profiles {
            profile('login', description: 'Login nodes') { requires 'base' }
            profile('base', description: 'All nodes') { requires 'common' }
            profile('common', description: 'Everything') { requires 'base' }
            profile 'login', description: 'Login nodes again'
        }
    }
}
