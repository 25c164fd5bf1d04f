// What an image can have that only root can make, in three levels.

def baseUrl = parameter 'base', '', 'URL of the system packages'
def awkwardUrl = parameter 'awkward', '', 'URL of packages with one awkward thing each'

repository('system') {
    description 'The system'
    type 'RHEL9'
    url baseUrl
}

repository('awkward') {
    description 'Packages with one awkward thing each'
    type 'RHEL9'
    url awkwardUrl
}

recipe('bootable') {
    description 'A kernel and what comes up first'
    dist 'RHEL9'
    validArch 'x86_64'
    packages {
        rpm 'linux-image-cloud-amd64', rationale: 'Kernel with its modules'
        rpm 'impscript-test-init', rationale: 'Says what the image says'
    }
    repositories 'system'
    postbuildChroot 'echo "level one: owners" >> /etc/motd'
}

recipe('awkward') {
    description 'Owners, modes, device nodes, capabilities, scriptlets'
    dist 'RHEL9'
    validArch 'x86_64'
    recipes {
        recipe 'bootable', rationale: 'Start from what boots'
    }
    packages 'awkward-capabilities', 'awkward-config', 'awkward-devices', 'awkward-hardlinks', 'awkward-modes',
        'awkward-names', 'awkward-order-c', 'awkward-scriptlet-adds-user', 'awkward-scriptlet-talks'
    repositories 'awkward'
    postbuildChroot 'chmod 4711 /usr/lib/awkward-modes/daemon', 'mkfifo -m 640 /var/pipe',
        'mkdir -m 0 /closed; echo secret > /closed/file; chmod 0 /closed/file',
        'echo "level two: modes" >> /etc/motd'
}

recipe('owned') {
    description 'Post-build steps that give files away'
    dist 'RHEL9'
    validArch 'x86_64'
    recipes {
        recipe 'awkward', rationale: 'All of the above'
    }
    postbuildCopy 'files/service.conf'
    postbuildChroot 'install -d -o 33 -g 34 -m 2750 /srv/given && install -o 65534 -g 12 -m 640 $IMPS_POSTBUILD_FILES/service.conf /srv/given/',
        'chown 0:0 /var/lib/awkward-home; chown -h 5:6 /etc/mtab; groupadd -g 4321 crew && chgrp crew /etc/motd',
        'test "$(stat -c %u:%g /srv/given)" = 33:34',
        // ldconfig notes numbers of inodes there.
        'rm -f /var/cache/ldconfig/aux-cache',
        'echo "level three: given" >> /etc/motd'
}
