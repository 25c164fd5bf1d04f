packageCollection('site-tools') {
    packages 'gdb'
}
