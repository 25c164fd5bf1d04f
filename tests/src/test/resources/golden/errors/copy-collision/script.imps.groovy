recipe('login') {
    postbuildCopy '/home/crayadm/prod/wlm.rpm', '/home/crayadm/test/wlm.rpm'
}
