// The SSH server of an image.

include 'stdlib:shell'

/* Turns the server on, with host keys made at the first boot: no two nodes share those of the image. */
def enableSshd() {
    'rm -f /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub && systemctl enable sshd.service'
}

/* postbuildChroot authorizeKey('root', 'ssh-ed25519 AAAA… admin'): one more key may log in. */
def authorizeKey(String user, String key) {
    def home = user == 'root' ? '/root' : "/home/${user}"
    def owner = shellQuote(user)
    def file = shellQuote("${home}/.ssh/authorized_keys")
    def folder = shellQuote("${home}/.ssh")
    "install -d -m 0700 -o ${owner} ${folder} && printf '%s\\n' " + shellQuote(key) +
        " >> ${file} && chmod 0600 ${file} && chown ${owner} ${file}"
}
