include 'helpers.imps.groovy'
def names = lines(textOf('packages.txt'))
def table = textOf('packages.txt').readLines().findAll { it =~ /^#\s*\w+=/ }.collectEntries {
    def m = it =~ /(\w+)=(.*)/
    [m[0][1], m[0][2].trim()]
}
recipe('listed') {
    packages names
    packages names.collect { it.tokenize('-')[0] }.unique().sort()
    description "${table.owner}: ${table.keySet().join(',')}"
    postbuildChroot """\
        cat > /etc/site <<'EOF'
        owner=${table.owner}
        EOF
        """.stripIndent()
    postbuildChroot '''
        set -e
        echo "$HOME"'''
    postbuildChroot(/sed -i 's:\/a:\/b:' \/etc\/x/)
    packages(*names, 'spread')
    packages(['x', ['y', ['z']]], 'w')
}
