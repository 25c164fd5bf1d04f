recipe('login') {
    dist 15
    packages ['zsh', 3]
    description 'Login', 'nodes'
}

repository('site') {
    priority '50'
}
