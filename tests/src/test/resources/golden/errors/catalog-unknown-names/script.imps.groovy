packageCollection('tools') {
    packages 'gdb'
    packageCollections 'editor'
}

repository('site-sles15') {
    type 'SLES15'
    url 'https://packages.local/site'
    updates 'site-sles15-fixes'
}

recipe('login') {
    recipes 'tools'
    packages {
        collection 'tool'
    }
    repositories 'site_sles15'
}
