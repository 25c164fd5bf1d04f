packageCollection('tools') {
    packages 'gdb'
}
