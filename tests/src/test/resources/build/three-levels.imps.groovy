// Three levels: what boots, what every service node has, and one service. Repositories come in by parameter.

def baseUrl = parameter 'base', '', 'URL of the system packages'
def siteUrl = parameter 'site', '', 'URL of the site packages'
def updatesUrl = parameter 'updates', '', 'URL of newer site packages'
def siteKey = parameter 'key', '', 'public key of the site'

repository('system') {
    description 'The system'
    type 'RHEL9'
    url baseUrl
}

repository('site') {
    description 'Site RPMs, signed'
    type 'RHEL9'
    url siteUrl
    gpgKey siteKey
    updates 'site_updates'
}

repository('site_updates') {
    description 'Newer site RPMs: they win by priority'
    type 'RHEL9'
    url updatesUrl
    priority 90
}

packageCollection('editors') {
    description 'What people edit with'
    packages {
        rpm 'vim-tiny', rationale: 'Small'
    }
}

packageCollection('login-tools') {
    description 'What people expect'
    packages {
        rpm 'tmux'
    }
    packageCollections 'editors'
}

recipe('bootable') {
    description 'A kernel and what comes up first'
    dist 'RHEL9'
    validArch 'x86_64'
    packages {
        rpm 'linux-image-cloud-amd64', rationale: 'Kernel with its modules'
        rpm 'impscript-test-init', rationale: 'Says what the image says'
        rpm 'rpm', rationale: 'Post-build steps ask it'
    }
    repositories 'system'
    postbuildChroot 'echo "level one: $IMPS_IMAGE_RECIPE_NAME" >> /etc/motd'
}

recipe('service') {
    description 'Every service node'
    dist 'RHEL9'
    validArch 'x86_64'
    recipes {
        recipe 'bootable', rationale: 'Start from what boots'
    }
    packages {
        rpm 'sitemon-agent', version: '2.4.1-3', rationale: 'Pinned: 2.5 breaks the collector'
        rpm 'site-node-tools', rationale: 'On every node'
    }
    repositories 'site', 'site_updates'
    postbuildCopy 'files/service.conf'
    postbuildChroot 'install -m 0640 $IMPS_POSTBUILD_FILES/service.conf /etc/service.conf',
        'echo "level two: $IMPS_IMAGE_RECIPE_NAME" >> /etc/motd'
}

recipe('gateway') {
    description 'Gateway nodes'
    dist 'RHEL9'
    validArch 'x86_64'
    version '2.0.0'
    recipes {
        recipe 'service', rationale: 'A service node'
        recipe 'bootable', rationale: 'Named twice: its steps run once all the same'
    }
    packages {
        rpm 'zsh', rationale: 'Users ask for it'
    }
    packageCollections 'login-tools'
    postbuildCopy 'files/site-folder'
    postbuildChroot 'cp -r $IMPS_POSTBUILD_FILES/site-folder /etc/site-folder',
        'printf "%s\\n" "$IMPS_IMAGE_NAME" "$IMPS_IMAGE_RECIPE_NAME" "$IMPS_VERSION" "$IMPS_POSTBUILD_FILES" > /etc/imps-variables',
        'test -e /proc/self/status && test -c /dev/null && test -d /sys/kernel && echo "mounts are there" > /etc/mounts-seen',
        'rpm -q sitemon-agent > /etc/sitemon-seen',
        'echo "level three: Grüße von $IMPS_IMAGE_NAME" >> /etc/motd'
}
