fragment('sles15-repositories') {
    repositories {
        repository 'sle-module-1'
        repository 'sle-module-2'
        repository 'sle-module-3'
        repository 'sle-module-4'
        repository 'sle-module-5'
        repository 'sle-module-6'
    }
}
