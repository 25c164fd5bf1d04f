def site = [name: 'p0']

recipe('login') {
    description site.contact.toUpperCase()
}
