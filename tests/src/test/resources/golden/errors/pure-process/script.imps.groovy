def host = 'hostname'.execute().text

recipe('login') {
    description host
}
