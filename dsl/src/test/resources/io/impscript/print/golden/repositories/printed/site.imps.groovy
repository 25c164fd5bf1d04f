repository('sle-basesystem') {
    description 'As released'
    type 'SLES15'
    arch 'x86_64'
    url 'https://packages.local/repository/sle-basesystem'
    updates 'sle-basesystem_updates'
    priority 50
    gpgKey 'keys/site.asc'
}

repository('sle-basesystem_updates') {
    type 'SLES15'
}

packageCollection('site-tools') {
    description 'Tools that people expect'
    packageCollections {
        collection 'base', rationale: 'Always'
    }
    packages 'gdb', 'strace'
}

packageCollection('base') {
    packages {
        rpm 'zsh', rationale: 'Users ask for it'
    }
}
