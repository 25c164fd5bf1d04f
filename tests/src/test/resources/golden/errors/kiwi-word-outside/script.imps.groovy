recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    packagemanager 'zypper'
    timezone 'UTC'
    namedCollection 'base'
}
