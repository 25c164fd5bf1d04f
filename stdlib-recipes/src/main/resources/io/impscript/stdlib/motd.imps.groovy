// The message of the day.

include 'stdlib:shell'

/* postbuildChroot motd('Welcome'): what people see when they log in. */
def motd(String text) {
    writeFile('/etc/motd', text)
}
