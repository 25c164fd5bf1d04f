recipe('login') {
    ['zsh', 'vim'].each { packages it }
    packages {
        ['gdb', 'strace'].each { rpm it; dist 'SLES15' }
    }
}
