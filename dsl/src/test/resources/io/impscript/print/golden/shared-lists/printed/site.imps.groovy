fragment('compute-base') {
    packages {
        rpm 'gdb'
        rpm 'strace'
        rpm 'ltrace'
        rpm 'perf'
        rpm 'valgrind'
        rpm 'tcpdump'
        rpm 'lsof'
        rpm 'sysstat'
        rpm 'numactl'
        rpm 'hwloc'
        rpm 'iotop'
        rpm 'blktrace'
        rpm 'zypper'
    }
    postbuildCopy '/srv/site.conf', '/srv/site.key'
    postbuildChroot 'install -m 0644 $IMPS_POSTBUILD_FILES/site.conf /etc/site.conf'
    postbuildChroot 'install -m 0600 $IMPS_POSTBUILD_FILES/site.key /etc/site.key'
}

fragment('sles15-repositories') {
    repositories {
        repository 'sle-module-1'
        repository 'sle-module-2'
        repository 'sle-module-3'
        repository 'sle-module-4'
        repository 'sle-module-5'
        repository 'sle-module-6'
    }
}

recipe('compute_sles15') {
    description 'Image of compute'
    dist 'SLES15'
    validArch 'x86_64'
    fragment 'compute-base'
    fragment 'sles15-repositories'
    postbuildChroot 'echo compute > /etc/role'
}

recipe('compute-large_sles15') {
    description 'Image of compute-large'
    dist 'SLES15'
    validArch 'x86_64'
    fragment 'compute-base'
    fragment 'sles15-repositories'
    postbuildChroot 'echo compute-large > /etc/role'
}

recipe('compute-gpu_sles15') {
    description 'Image of compute-gpu'
    dist 'SLES15'
    validArch 'x86_64'
    fragment 'compute-base'
    fragment 'sles15-repositories'
    packages 'cuda', 'nvidia-driver'
    postbuildChroot 'echo compute-gpu > /etc/role'
}

recipe('login_sles15') {
    dist 'SLES15'
    validArch 'x86_64'
    fragment 'sles15-repositories'
    packages 'zsh'
}

recipe('other') {
    dist 'RHEL9'
    packages 'gdb', 'strace', 'ltrace'
}
