recipe('copies') {
    postbuildCopy 'files/motd'
}
