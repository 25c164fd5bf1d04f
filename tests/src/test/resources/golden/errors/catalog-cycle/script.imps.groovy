recipe('a') {
    recipes 'b'
}

recipe('b') {
    recipes 'c'
}

recipe('c') {
    packages 'vim'
    recipes {
        recipe 'a', rationale: 'Back to the start'
    }
}

recipe('d') {
    recipes 'd'
}
