repository('a') { url 'htps://packages.local/a' }
repository('b') { url 'https://packages.local/${release}' }
repository('c') { priority 100 }
repository('d') { priority 0 }
repository('e') { updates 'e' }
repository('f') { url 'file://srv/rpms' }
repository('g') { url 'ftp://packages.local/g' }
