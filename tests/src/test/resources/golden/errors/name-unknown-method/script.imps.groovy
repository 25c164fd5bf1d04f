def arches = ['x86_64', 'aarch64']

recipe('login') {
    validArch arches.colect { it }
    description arches.joined(', ')
}
