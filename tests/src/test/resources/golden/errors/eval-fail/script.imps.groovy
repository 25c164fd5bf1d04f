def arch = parameter 'arch', 'x86_64'

if (arch != 'x86_64') {
    fail "this site has no ${arch} nodes; ask hpc-ops"
}
