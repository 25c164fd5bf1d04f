repository('sle-server_15_x86_64') {
    type 'SLES15'
    url 'https://packages.local/sles15'
}

repository('sle-server_15_x86_64_updates') {
    type 'SLES15'
    url 'https://packages.local/sles15-updates'
}

recipe('login') {
    dist 'SLES15'
    repositories 'sle-server_15_x86_64'
}
