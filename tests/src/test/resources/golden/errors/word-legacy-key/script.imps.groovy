recipe('login') {
    package_collections 'tools'
    postbuild_copyfiles '/home/crayadm/motd'
    default_arch 'x86_64'
}
