// The repositories of the site: each with its updates.

def release = parameter 'release', '15.6', 'service pack the site runs'
def server = 'https://packages.hpc.example.org/repository'

for (product in ['sle-basesystem', 'sle-hpc']) {
    repository(product) {
        description "${product} as released"
        type 'SLES15'
        url "${server}/${product}-${release}"
        updates "${product}_updates"
    }
    repository("${product}_updates") {
        description "Fixes to ${product}"
        type 'SLES15'
        url "${server}/${product}-${release}-updates"
        priority 90
    }
}

repository('site') {
    description 'Configuration of the site, as a package that every image can be asked about'
    type 'SLES15'
    rpmPackage('site-configuration') {
        version '1.0'
        summary 'Configuration of the site'
        file '../files/site.conf', to: '/etc/', mode: '0644', config: true
    }
}
