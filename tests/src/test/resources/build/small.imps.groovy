// A small image whose ways to fail are given by parameters.

def systemUrl = parameter 'system', '', 'URL of the system packages'
def siteUrl = parameter 'site', '', 'URL of the site packages; without it the image has none'
def siteKey = parameter 'key', '', 'public key of the site'
def wanted = parameter 'wanted', 'coreutils', 'one more package'
def step = parameter 'step', '', 'post-build command'
def source = parameter 'source', '', 'file to copy'

repository('system') {
    description 'The system'
    type 'RHEL9'
    url systemUrl
}

if (siteUrl) {
    repository('site') {
        description 'The site'
        type 'RHEL9'
        url siteUrl
        if (siteKey) {
            gpgKey siteKey
        }
    }
}

recipe('small') {
    description 'A shell and little else'
    dist 'RHEL9'
    validArch 'x86_64'
    packages {
        rpm 'dash', rationale: 'Post-build commands'
        rpm wanted, rationale: 'The test asks for it'
    }
    repositories 'system'
    if (siteUrl) {
        repositories 'site'
    }
    if (source) {
        postbuildCopy source
    }
    if (step) {
        postbuildChroot step
    }
}
