repository('site') {
    type 'RHEL9'
    url 'https://packages.local/site'
    mirrors 'ftp://mirror.local/site', 'https://mirror.local/site'
    metalink 'file:///srv/metalink'
    includes 'slurm*', 'munge libs', '-x'
    excludes 'kernel*,nvidia', 'lib[ab', ''
}

repository('other') {
    type 'RHEL9'
    mirrors 'https://mirror.local/other'
}
