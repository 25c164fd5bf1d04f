def motd(String text) {
    "echo ${text} > /etc/motd"
}

recipe('login') {
    postbuildChroot motd()
    postbuildChroot mtd('hello')
}
