recipe('login') {
    packages 'zsh', 'vim',
}
