recipe('login') {
    postbuildCopy 'files/motd', '/home/crayadm/wlm_install/wlm.rpm'
    postbuildCopy 'files/issue'
}
