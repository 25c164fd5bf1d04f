def home = System.getenv('HOME')

recipe('login') {
    postbuildCopy "${home}/motd"
}
