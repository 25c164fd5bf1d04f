// The smallest image there is: one package, which this script makes itself.

repository('hello') {
    description 'One RPM, made of what stands here and of the file beside this script'
    type 'RHEL9'
    rpmPackage('hello-impscript') {
        version '1.0'
        summary 'Says hello from an image root'
        license 'Apache-2.0'
        file 'files/motd', to: '/etc/motd', config: true
        text '/etc/os-release', '''\
NAME="Hello"
ID=hello
VERSION_ID="1.0"
'''
    }
}

recipe('hello') {
    description 'Says hello'
    dist 'RHEL9'
    validArch 'x86_64', 'aarch64'
    packages {
        rpm 'hello-impscript', rationale: 'The one thing this image is for'
    }
    repositories 'hello'
}
