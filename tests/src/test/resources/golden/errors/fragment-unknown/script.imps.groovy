fragment('site-motd') {
    postbuildChroot 'echo hello > /etc/motd'
}

recipe('login') {
    fragment 'site-mod'
}
