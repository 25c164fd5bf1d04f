recipe('base') {
    pakages 'zsh'
}
