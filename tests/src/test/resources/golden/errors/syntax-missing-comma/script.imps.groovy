recipe('login') {
    packages 'zsh' 'vim', 'tmux'
}
