// What only the embedded engine does, and what every engine does alike: parameters say which.

def url_ = parameter 'url', '', 'URL of the packages'
def mirror_ = parameter 'mirror', '', 'where else they are'
def wanted = parameter 'wanted', 'head', 'the package'
def system = parameter 'dist', '', 'the dist; without it there is none'

repository('made') {
    type 'RHEL9'
    url url_
    if (mirror_) {
        mirrors mirror_
    }
}

recipe('tiny') {
    description 'Packages without anything below them'
    if (system) {
        dist system
    }
    validArch 'x86_64'
    packages { rpm wanted, rationale: 'The test asks for it' }
    repositories 'made'
}
