recipe('a') {
    postbuildCopy '/srv/a', 'files/motd'
    postbuildChroot 'systemctl enable sshd'
    postbuildChroot 'rpm -ivh $IMPS_POSTBUILD_FILES/*.rpm'
    postbuildChroot "sed -i 's/^#Port.*/Port 22/' /etc/ssh/sshd_config"
    postbuildChroot '''awk '{print $1}' /etc/fstab'''
    postbuildChroot 'echo "it\'s" \'$HOME\''
    postbuildChroot 'echo "$HOME"'
    postbuildChroot '\'quoted\' $at both \'ends\''
    postbuildChroot 'grep -E "\\bword\\." /etc/x'
    postbuildChroot '''\
cat > /etc/motd <<'EOF'
Welcome to $HOSTNAME
	tabs and 'quotes' stay
back\\slash and trailing blank\s
''\'
EOF
'''
    postbuildChroot "printf 'bell \u0007 and \u00a0 and \u202e and \ud83d'"
    postbuildChroot '''\
two
lines'''
}
