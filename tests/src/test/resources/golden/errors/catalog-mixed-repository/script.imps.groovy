repository('epel') {
    type 'RHEL9'
    url 'https://packages.local/epel'
}

recipe('base') {
    dist 'SLES15SP5'
}

recipe('login') {
    recipes 'base'
    repositories 'epel'
}
