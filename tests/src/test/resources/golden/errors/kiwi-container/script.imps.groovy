recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            type('docker') {
                containerconfig('site/tools') {
                    entrypoint { argument '--serve' }
                    subcommand execute: '/bin/sh', clear: true
                    expose { }
                    environment { for (i in 1..2) { env 'PATH', value: "/opt/$i" } }
                }
            }
        }
    }
}
