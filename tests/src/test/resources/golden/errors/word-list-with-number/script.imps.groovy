recipe('login') {
    packages(['zsh', 3])
    validArch 'x86_64', null
}
