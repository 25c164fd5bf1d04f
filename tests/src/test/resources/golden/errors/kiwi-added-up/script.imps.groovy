fragment('accounts') {
    kiwi(id: '1') {
        description('system') { author 'Site operations'; contact 'ops@example.org' }
        preferences { packagemanager 'dnf5' }
        users { user 'root', password: 'x' }
    }
}
recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    fragment 'accounts'
    kiwi(id: '1') {
        description('system') { author 'Somebody else'; contact 'me@example.org' }
        preferences { packagemanager 'zypper' }
        users { user 'root', password: 'y' }
    }
}
