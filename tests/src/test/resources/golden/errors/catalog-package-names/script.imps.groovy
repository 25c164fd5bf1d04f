recipe('login') {
    packages 'vim tmux', 'zsh >= 5.9', 'python3*', '-y'
}
