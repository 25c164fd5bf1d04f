recipe('other') {
    dist 'RHEL9'
    packages 'gdb', 'strace', 'ltrace'
}
