// What every image of the site has.

include 'repositories.imps.groovy'
include 'stdlib:motd'

packageCollection('site-tools') {
    description 'Tools that people expect on every node'
    packages {
        rpm 'strace', rationale: 'First look at a stuck program'
        rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
    }
}

fragment('site-base') {
    dist 'SLES15'
    validArch 'x86_64'
    packages {
        collection 'site-tools', rationale: 'Common to all site images'
        rpm 'site-configuration', rationale: 'What the programs of the site are told'
    }
    repositories 'sle-basesystem', 'sle-basesystem_updates', 'sle-hpc', 'sle-hpc_updates', 'site'
}
