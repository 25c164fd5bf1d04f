recipe('login') {
    description 'Login nodes'
    dist 'SLES15'
    validArch 'x86_64'
    packages 'zsh', 'vim'
}

recipe('empty') { }
