def base = 'https://mirror.local'
['sle-module-basesystem', 'sle-module-hpc'].eachWithIndex { name, index ->
    repository(name) {
        type 'SLES15'
        arch 'x86_64'
        url "$base/$name"
        updates "${name}_updates"
        priority 10 * (index + 1)
    }
    repository("${name}_updates") {
        type 'SLES15'
        url base + '/' + name + '-updates'
        version '2.1.0'
        description null ?: 'Fixes'
        extra 'weight', index * 1.5
    }
}
packageCollection('c') {
    packageCollections 'a', 'b'
    packageCollections { collection 'd', rationale: 'reason' }
    description ''
}
