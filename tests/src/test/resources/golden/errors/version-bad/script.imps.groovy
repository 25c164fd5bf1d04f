recipe('login') {
    packages {
        rpm 'zsh', version: '=> 5.9'
        rpm 'vim', version: '9.0 - 9.1'
        rpm 'gdb', version: ''
    }
}
