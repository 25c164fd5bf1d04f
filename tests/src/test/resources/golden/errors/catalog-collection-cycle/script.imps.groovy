packageCollection('tools') {
    packageCollections 'editors'
}

packageCollection('editors') {
    packageCollections 'tools'
}

recipe('login') {
    packageCollections 'tools'
}
