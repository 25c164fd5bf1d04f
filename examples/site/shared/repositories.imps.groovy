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
