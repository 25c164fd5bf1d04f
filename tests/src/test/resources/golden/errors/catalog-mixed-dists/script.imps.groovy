recipe('epel-tools') {
    dist 'CentOS7'
    packages 'htop'
}

recipe('login') {
    dist 'SLES15'
    recipes 'epel-tools'
}
