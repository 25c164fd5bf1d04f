recipe('compute') { }

nodeMap('p0') {
    nodes('c0-0c0s1n0') {
        image 'compute'
        parameters 'bad name': '1', console: 'ttyS0,115200n8 quiet'
    }
}
