recipe('login') {
    packages rpm('zsh'), rpm('vim')
}
