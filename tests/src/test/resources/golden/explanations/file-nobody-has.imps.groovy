// A requirement on a file that no package has.
repository('tools') {
    type 'RHEL9'
    rpmPackage('report') { version '1'; text '/etc/report', 'x'; requires '/usr/bin/pyhton3' }
    rpmPackage('python3') { version '3.9'; text '/usr/bin/python3', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages { rpm 'report', rationale: 'Monthly reports' }
    repositories 'tools'
}
