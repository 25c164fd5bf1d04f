// An image with much that could come out differently: accounts, hard links, devices, caches, files of a recipe's steps.

def baseUrl = parameter 'base', '', 'URL of the system packages'
def awkwardUrl = parameter 'awkward', '', 'URL of packages with awkward things'

repository('base') {
    type 'RHEL9'
    url baseUrl
}

repository('awkward') {
    type 'RHEL9'
    url awkwardUrl
}

recipe('repeated') {
    description 'Built twice'
    dist 'RHEL9'
    validArch 'x86_64'
    repositories 'base', 'awkward'
    packages {
        ['impscript-test-init', 'linux-image-cloud-amd64', 'zsh', 'awkward-capabilities', 'awkward-config', 'awkward-hardlinks',
         'awkward-modes', 'awkward-names', 'awkward-devices', 'awkward-scriptlet-adds-user'].each {
            rpm it, rationale: 'Could come out differently'
        }
    }
    postbuildCopy 'small.imps.groovy'
    postbuildChroot 'mkdir -p /opt/site && cp small.imps.groovy /opt/site/ && echo done > /opt/site/log && ldconfig'
}
