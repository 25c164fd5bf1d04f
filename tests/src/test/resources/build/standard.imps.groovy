// Every standard recipe of one family in one image, with all the standard helpers.

def family = parameter 'family', 'sles', 'sles, rhel or opensuse'
def tag = parameter 'dist', 'SLES15', 'distribution tag of the family'
def baseUrl = parameter 'base', '', 'URL of a small Linux system'
def standardUrl = parameter 'standard', '', 'URL of stand-ins for the rest'

include 'stdlib:sles'
include 'stdlib:rhel'
include 'stdlib:opensuse'
include 'stdlib:motd'
include 'stdlib:users'
include 'stdlib:sshd'

repository('base') { description 'The system'; type tag; url baseUrl }
repository('standard') { description 'What the system lacks'; type tag; url standardUrl }

recipe('everything') {
    description 'A node of every kind'
    dist tag
    validArch 'x86_64'
    repositories 'base', 'standard'
    recipes "${family}-login", "${family}-service", "${family}-initrd"
    packages {
        rpm 'impscript-test-init', rationale: 'Shows that it boots'
        rpm 'login',               rationale: 'Settings of accounts'
    }
    postbuildChroot motd("Welcome to ${family}: it's \"all\" \$(touch /evil)")
    postbuildChroot group('hpc', 2000)
    postbuildChroot user('monitor', 2001, 'hpc')
    postbuildChroot lockPassword('root')
    postbuildChroot authorizeKey('root', 'ssh-ed25519 AAAA admin'), authorizeKey('monitor', 'ssh-ed25519 BBBB monitor')
    postbuildChroot enableSshd()
}
