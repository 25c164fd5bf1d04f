recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            timezome 'UTC'
            rpm_excludedocs true
        }
        usres { user 'root', password: 'x' }
    }
}
