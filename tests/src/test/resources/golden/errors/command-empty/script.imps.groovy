recipe('login') {
    postbuildChroot '', 'systemctl enable sshd'
}
