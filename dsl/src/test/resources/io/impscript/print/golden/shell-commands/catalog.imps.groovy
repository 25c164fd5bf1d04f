recipe('a') {
    postbuildCopy '/srv/a', 'files/motd'
    postbuildChroot 'systemctl enable sshd', 'rpm -ivh $IMPS_POSTBUILD_FILES/*.rpm'
    postbuildChroot "sed -i 's/^#Port.*/Port 22/' /etc/ssh/sshd_config", '''awk '{print $1}' /etc/fstab'''
    postbuildChroot "echo \"it's\" '\$HOME'", 'echo "$HOME"', "'quoted' \$at both 'ends'", 'grep -E "\\bword\\." /etc/x'
    postbuildChroot "cat > /etc/motd <<'EOF'\nWelcome to \$HOSTNAME\n\ttabs and 'quotes' stay\nback\\slash and trailing blank \n'''\nEOF\n"
    postbuildChroot "printf 'bell \u0007 and \u00a0 and \u202e and \ud83d'", "two\nlines"
}
