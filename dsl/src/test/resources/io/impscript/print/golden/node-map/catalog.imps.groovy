nodeMap('p0') {
    description 'The whole machine'
    partition 'p0'
    nodes('c0-0c0s0n[1-2]') { type 'service'; groups 'login'; image 'login' }
    nodes('c0-0c0s[1-3]n[0-3]') { type 'compute'; groups 'compute', 'bigmem'; image '/var/opt/cray/imps/boot_images/compute.cpio'; configSet 'p0'
        parameters netroot: 'compute-large', nosmt: true, loglevel: '7', 'rd.shell': 0, console: 'tty0'
        parameters console: 'ttyS0,115200n8' }
    nodes('nid[00008-00012]', 'nid[00014,00016]', 'login-a') { image 'compute'; extra 'rack_side', 'left' }
}
nodeMap('p1') { partition 'p1'; version '1.1.0' }
