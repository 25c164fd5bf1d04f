recipe('login') {
    postbuildChroot """
        echo one
        echo two
}
