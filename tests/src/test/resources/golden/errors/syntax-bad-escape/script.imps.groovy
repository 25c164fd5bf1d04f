recipe('login') {
    postbuildChroot 'sed -i s/\d+/0/ /etc/motd'
}
