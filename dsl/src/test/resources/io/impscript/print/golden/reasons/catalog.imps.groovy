recipe('wlm_service') {
    packages { rpm 'zsh', rationale: 'Users ask for it'; rpm 'vim'
        rpm 'sitemon-agent', version: '= 2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
        rpm 'glibc', arch: 'i686', version: '>=2.31'
        rpm 'a-package-with-a-rather-long-name-devel', version: '>= 2.31', rationale: 'The header files are needed by everybody who compiles here' }
    recipes { recipe 'service_cle_7.0.up02_sles_15_ari', rationale: 'Start from standard service node recipe' }
    repositories { repository 'site-sles15'; repository 'wlm', rationale: 'The vendor\'s own' }
    packageCollections 'site-login-tools', 'debuggers'
    dist 'SLES12'
    description "The workload manager's service nodes"
}
