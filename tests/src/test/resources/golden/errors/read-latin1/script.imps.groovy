// Köln
recipe('a') {
    description 'Köln'
}
