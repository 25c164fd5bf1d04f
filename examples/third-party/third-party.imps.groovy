// Install third-party software: a standard recipe, the vendor's repository, and an installer of their own.

include 'stdlib:sles'
include 'stdlib:shell'

def release = parameter 'wlmRelease', '23.11', 'release of the workload manager'

repository('vendor-wlm') {
    description 'RPMs of the workload manager, on the vendor\'s server'
    type 'SLES15'
    url "https://rpm.example.org/wlm/${release}/sle15"
    gpgKey 'https://rpm.example.org/keys/wlm.asc'
}

recipe('compute-wlm') {
    description 'Compute nodes with the workload manager'
    dist 'SLES15'
    validArch 'x86_64'
    recipes {
        recipe 'sles-compute', rationale: 'Start from the standard compute node'
    }
    packages {
        rpm 'wlm-client', version: ">= ${release}", rationale: 'Jobs start through it'
        rpm 'munge', rationale: 'The workload manager trusts its messages'
    }
    repositories 'vendor-wlm'
    postbuildCopy 'files/wlm.conf'
    postbuildChroot 'install -D -m 0644 $IMPS_POSTBUILD_FILES/wlm.conf /etc/wlm/wlm.conf',
        writeFile('/etc/profile.d/wlm.sh', "export WLM_RELEASE=${release}")
}
