def message = 'hello'
fragment('motd') {
    postbuildCopy 'files/motd'
    postbuildChroot "echo $message"
}
fragment('tools') {
    packages 'gdb'
    packages { rpm 'strace', rationale: message }
    fragment 'motd'
}
recipe('a') {
    packages 'first'
    fragment 'tools'
    packages 'last'
}
recipe('b') {
    fragment 'motd'
    extra 'a', 1
    extra 'b', [x: [1, 2.5, 'z', true, null], 'y z': [:]]
    extra 'c', "text $message"
    metadata {
        created '2018-07-03T13:24:14'
        history 'one', 'two'
        ['three', 'four'].each { history it }
    }
}
