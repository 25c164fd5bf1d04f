recipe('wlm_service') {
    description "The workload manager's service nodes"
    dist 'SLES12'
    recipes {
        recipe 'service_cle_7.0.up02_sles_15_ari',
            rationale: 'Start from standard service node recipe'
    }
    packageCollections 'site-login-tools', 'debuggers'
    packages {
        rpm 'zsh', rationale: 'Users ask for it'
        rpm 'vim'
        rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
        rpm 'glibc', version: '>= 2.31', arch: 'i686'
        rpm 'a-package-with-a-rather-long-name-devel',
            version: '>= 2.31',
            rationale: 'The header files are needed by everybody who compiles here'
    }
    repositories {
        repository 'site-sles15'
        repository 'wlm', rationale: "The vendor's own"
    }
}
