def motd(name) { "echo ${name.toUpperCase()} > /etc/motd" }
def quoted(String text) { "echo '" + text.replace("'", "'\\''") + "'" }
def lines(String text) { text.readLines().findAll { it && !it.startsWith('#') } }
