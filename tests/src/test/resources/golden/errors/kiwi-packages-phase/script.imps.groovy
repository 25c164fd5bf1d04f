recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences { packagemanager 'zypper' }
        packages('bootstrap', bootstrap_package: 'bootstrap-root') { rpm 'filesystem' }
        packages('image', bootstrap_package: 'x') { collectionModule 'perl', enable: true }
        packages('bootstrap') { collectionModule 'php', enable: false, stream: '8.2' }
    }
}
