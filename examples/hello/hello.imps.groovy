// The smallest image there is: one package, out of a repository that lies beside this script.

repository('hello') {
    description 'One RPM, made from hello.spec'
    type 'RHEL9'
    url 'repo'
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
