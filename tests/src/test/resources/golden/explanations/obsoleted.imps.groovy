// Two wishes of which one replaces the other.
repository('tools') {
    type 'RHEL9'
    rpmPackage('torque-client') { version '6'; text '/etc/torque', 'x' }
    rpmPackage('accounting') { version '1'; text '/etc/acct', 'x'; requires 'torque-client' }
    rpmPackage('slurm-torque') { version '23'; text '/etc/slurm', 'x'; obsoletes 'torque-client < 7' }
}

recipe('compute') {
    description 'A compute node'
    packages {
        rpm 'slurm-torque', rationale: 'The new scheduler'
        rpm 'accounting', rationale: 'Bills are written by it'
    }
    repositories 'tools'
}
