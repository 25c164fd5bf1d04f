packageCollection('old') {
    packages {
        rpm 'openmpi', version: '4.1.4', rationale: 'The users built with it'
    }
}

packageCollection('new') {
    packages {
        rpm 'openmpi', version: '>= 5.0', rationale: 'PMIx'
    }
}

recipe('compute') {
    packageCollections 'old', 'new'
}
