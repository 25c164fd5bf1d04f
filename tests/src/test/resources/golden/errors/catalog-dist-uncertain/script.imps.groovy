recipe('sles') {
    dist 'SLES15SP6'
}

recipe('leap') {
    dist 'openSUSE15.6'
}

recipe('login') {
    recipes 'sles', 'leap'
}
