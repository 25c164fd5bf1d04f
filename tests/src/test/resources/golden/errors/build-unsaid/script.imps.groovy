recipe('login') {
    packages 'zsh'
}
