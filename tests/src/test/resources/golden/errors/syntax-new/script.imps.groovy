def when = new Date()

recipe('login') {
    description "Made ${when}"
}
