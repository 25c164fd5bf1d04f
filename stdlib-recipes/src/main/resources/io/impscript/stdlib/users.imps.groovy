// Accounts that an image brings along.

include 'stdlib:shell'

/* postbuildChroot group('hpc', 2000) */
def group(String name, int gid) {
    "groupadd --gid ${gid} " + shellQuote(name)
}

/* postbuildChroot user('monitor', 2001, 'hpc'): an account without a password, with a home folder. */
def user(String name, int uid, String mainGroup, String shell = '/bin/bash') {
    def options = ['--uid', uid, '--gid', shellQuote(mainGroup), '--shell', shellQuote(shell), '--create-home']
    'useradd ' + options.join(' ') + ' ' + shellQuote(name)
}

/* postbuildChroot lockPassword('root'): nobody logs in with this account's password. */
def lockPassword(String name) {
    'passwd --lock ' + shellQuote(name)
}
