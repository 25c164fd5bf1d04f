def release = '15.6'

recipe('login') {
    dist "SLES${relase}"
    packages zsh, vim
}
