recipe('login') {
    postbuildCopy '/run/wlm.socket', '/run/wlm.pipe', '/dev/sda', '/home/crayadm/gone'
    postbuildCopy '/home/crayadm/loop', '/root/secret', '~/motd', '/', 'https://packages.local/wlm.rpm'
}
