recipe('debian_container') {
    kiwi {
        description('system') { author 'Site operations'; contact 'ops@example.org'; specification 'A container' }
        preferences { version '1.0.0'; packagemanager 'apt'
            type('docker') { containerconfig('site/tools', tag: 'latest', maintainer: 'Site operations <ops@example.org>') {
                entrypoint(execute: '/bin/bash') { argument '-l' }
                expose { port '80/tcp'; port 8080 }
                environment { env 'LANG', value: 'C.UTF-8' }
                labels { label 'org.example.site', value: "the site's tools" }
                history 'Made by \'imps\'', author: 'Site operations' } } }
        repository(type: 'apt-deb', distribution: 'bookworm', components: 'main contrib', repository_gpgcheck: false) { source 'https://deb.example.org/debian' }
        packages('image') { deb 'bash', 'curl' }
        packages('bootstrap', bootstrap_package: 'base-files') { deb 'base-files' }
    }
}
