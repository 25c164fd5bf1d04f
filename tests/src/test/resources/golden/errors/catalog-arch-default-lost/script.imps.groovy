recipe('base') {
    validArch 'aarch64'
}

recipe('login') {
    validArch 'x86_64', 'aarch64'
    recipes 'base'
}
