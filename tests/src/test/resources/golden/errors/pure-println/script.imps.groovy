recipe('login') {
    println 'making login'
    dist 'SLES15'
}
