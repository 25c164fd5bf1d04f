recipe('login') {
    include 'stdlib:base'
}

def more() {
    include 'stdlib:sles'
}

more()
