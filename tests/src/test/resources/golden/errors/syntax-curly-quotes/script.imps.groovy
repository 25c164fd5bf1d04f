recipe(‘login’) {
    description “Login nodes”
}
