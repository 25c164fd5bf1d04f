def site = [owner: 'hpc-ops']

recipe('login') {
    description site.owner
}
