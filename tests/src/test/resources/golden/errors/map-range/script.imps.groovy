recipe('compute') { }

nodeMap('p0') {
    nodes('c0-0c0s[15-1]n0', 'c0-0c0s[1-n0', 'c[0-9999]-0c0s[0-15]n[0-3]') {
        image 'compute'
    }
}
