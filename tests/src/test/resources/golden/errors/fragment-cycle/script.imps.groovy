fragment('a') {
    fragment 'b'
}

fragment('b') {
    fragment 'a'
}

recipe('login') {
    fragment 'a'
}
