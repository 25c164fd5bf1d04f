// A larger image, with one package for each awkward thing that packages do.

def baseUrl = parameter 'base', '', 'URL of the system packages'
def awkwardUrl = parameter 'awkward', '', 'URL of the awkward packages'
def siteUrl = parameter 'site', '', 'URL of the site packages'

repository('base') { type 'RHEL9'; url baseUrl }
repository('awkward') { type 'RHEL9'; url awkwardUrl; priority 90 }
repository('site') { type 'RHEL9'; url siteUrl }

recipe('larger') {
    description 'Much in one image'
    dist 'RHEL9'
    validArch 'x86_64'
    packages 'rpm', 'zsh', 'vim', 'tmux', 'perl-base', 'iproute2', 'procps', 'util-linux-extra', 'zstd', 'cpio', 'busybox-static'
    packages 'linux-image-cloud-amd64', 'impscript-test-init'
    packages {
        for (what in ['capabilities', 'config', 'conflict-left', 'consumer', 'devices', 'epoch', 'hardlinks', 'large', 'modes', 'names',
                      'old', 'order-c', 'scriptlet-adds-user', 'scriptlet-talks', 'scriptlet-fails-after']) {
            rpm "awkward-$what"
        }
        rpm 'awkward-pin', version: '2.4.1-3'
        rpm 'sitemon-agent', version: '>= 2'
        rpm 'site-node-tools', version: '< 1.1'
    }
    repositories 'base', 'awkward', 'site'
}
