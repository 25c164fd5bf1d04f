recipe('initrd-compute-large') { }
recipe('compute') { }

nodeMap('p0') {
    nodes('c0-0c0s1n0') {
        image 'initrd-compute-large'
    }
    nodes('c0-0c0s2n0') {
        image 'compute'
        parameters netroot: 'compute-large'
    }
    nodes('c0-0c0s0n1') {
        groups 'service'
        image 'initrd-compute-large'
        parameters netroot: 'compute-large'
    }
}
