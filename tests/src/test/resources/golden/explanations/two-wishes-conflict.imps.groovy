// Two wishes whose requirements conflict.
repository('tools') {
    type 'RHEL9'
    rpmPackage('mail') { version '1'; text '/etc/mail', 'x'; requires 'postfix' }
    rpmPackage('postfix') { version '3'; text '/etc/postfix', 'x'; conflicts 'sendmail' }
    rpmPackage('legacy') { version '1'; text '/etc/legacy', 'x'; requires 'sendmail' }
    rpmPackage('sendmail') { version '8'; text '/etc/sendmail', 'x' }
}

recipe('compute') {
    description 'A compute node'
    packages {
        rpm 'mail', rationale: 'Cron sends mail'
        rpm 'legacy', rationale: 'The accounting of 2009'
    }
    repositories 'tools'
}
