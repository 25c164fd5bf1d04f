repository('site') {
    type 'RHEL9'
    rpmPackage('site-motd') {
        version '1.0'
        requires 'bash', 'bash >= 5', '/bin/sh', 'perl(Foo::Bar) = 1:2.0-1', '(systemd if kernel-core)'
        requires 'bash>=5', 'bash == 5', 'bash >=', 'bash >= 5 and zsh', 'bash > five!'
        requires '(bash or zsh', '(bash zsh)', '(bash or)', '(bash or zsh) tail', '/etc/motd = 2'
        provides 'banner >= 2', '(a or b)', 'banner = 2'
        conflicts 'old\nmotd', ''
        obsoletes 'site-banner < 2', '-x'
        recommends 'site-docs'
    }
}
