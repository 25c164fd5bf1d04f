def release = parameter 'release', '15.6', 'the release'
def count = parameter 'nodes', 2
def debug = parameter 'debug', false, 'more packages'
def flavour = parameter 'flavour', 'plain', 'which', oneOf: ['plain', 'rich']
recipe('a') {
    packages "release-$release", "n${count + 1}", flavour
    if (debug) {
        packages 'gdb'
    }
}
nodeMap('m') {
    nodes("n[1-${count * 2}]") {
        image 'a'
        if (debug) parameters debug: true
        parameters(count: count, name: "x${count}")
    }
}
