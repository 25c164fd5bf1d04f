def base = (1..6).collect { "sle-module-$it" }
def tools = ['gdb', 'strace', 'ltrace', 'perf', 'valgrind', 'tcpdump', 'lsof', 'sysstat', 'numactl', 'hwloc', 'iotop', 'blktrace', 'zypper']
['compute', 'compute-large', 'compute-gpu'].each { name ->
    recipe("${name}_sles15") {
        description "Image of $name"
        dist 'SLES15'
        validArch 'x86_64'
        repositories base
        packages tools
        if (name == 'compute-gpu') packages 'cuda', 'nvidia-driver'
        postbuildCopy '/srv/site.conf', '/srv/site.key'
        postbuildChroot 'install -m 0644 $IMPS_POSTBUILD_FILES/site.conf /etc/site.conf', 'install -m 0600 $IMPS_POSTBUILD_FILES/site.key /etc/site.key', "echo $name > /etc/role"
    }
}
recipe('login_sles15') { dist 'SLES15'; validArch 'x86_64'; repositories base; packages 'zsh' }
recipe('other') { dist 'RHEL9'; packages 'gdb', 'strace', 'ltrace' }
