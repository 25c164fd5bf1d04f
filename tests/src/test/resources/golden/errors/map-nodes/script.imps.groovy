recipe('compute') { }

nodeMap('p0') {
    nodes('c0-0c0s[1-15]n[0-3]') {
        image 'compute'
    }
    nodes('c0-0c0s[8-16]n[0-3]', 'c0-0c0s1', 'login node') {
        image 'comptue'
        type 'computer'
    }
}
