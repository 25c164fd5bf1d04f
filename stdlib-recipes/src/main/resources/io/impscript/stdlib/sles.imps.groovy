// Standard recipes of the SUSE Linux Enterprise family, made to be sub-recipes: they name no repositories; the site's recipe does.

include 'stdlib:dracut'

def tag = parameter 'slesDist', 'SLES15', 'the distribution tag of the standard SUSE Linux Enterprise recipes'

recipe('sles-minimal') {
    description 'The least that boots and can be logged in to on a console'
    dist tag
    validArch 'x86_64', 'aarch64'
    packages {
        rpm 'aaa_base',            rationale: 'Base files and settings of the distribution'
        rpm 'bash',                rationale: 'Shell of root and of the post-build steps'
        rpm 'coreutils',           rationale: 'Basic commands'
        rpm 'systemd',             rationale: 'First process of the node'
        rpm 'udev',                rationale: 'Device nodes and module loading'
        rpm 'kernel-default',      rationale: 'Kernel and its modules'
        rpm 'kmod',                rationale: 'Loads modules'
        rpm 'iproute2',            rationale: 'Network settings'
        rpm 'shadow',              rationale: 'Accounts'
        rpm 'util-linux',          rationale: 'Mounts and logins'
    }
}

recipe('sles-compute') {
    description 'A compute node: remote login, time, tools of the job'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'sles-minimal', rationale: 'Start from what boots'
    }
    packages {
        rpm 'openssh',             rationale: 'Remote login'
        rpm 'chrony',              rationale: 'The time of all nodes agrees'
        rpm 'nfs-client',          rationale: 'Home and project folders'
        rpm 'hwloc',               rationale: 'Jobs are bound to cores'
        rpm 'numactl',             rationale: 'Jobs are bound to memory'
    }
}

recipe('sles-login') {
    description 'A login node: a compute node where people compile and edit'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'sles-compute', rationale: 'Programs run here as on a compute node'
    }
    packages {
        rpm 'gcc',                 rationale: 'Compiler'
        rpm 'gcc-c++',             rationale: 'Compiler'
        rpm 'make',                rationale: 'Builds'
        rpm 'git',                 rationale: 'Sources'
        rpm 'vim',                 rationale: 'Editor'
        rpm 'gdb',                 rationale: 'Debugger'
    }
}

recipe('sles-service') {
    description 'A service node: remote login, time, logs kept on the node'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'sles-minimal', rationale: 'Start from what boots'
    }
    packages {
        rpm 'openssh',             rationale: 'Remote login'
        rpm 'chrony',              rationale: 'The time of all nodes agrees'
        rpm 'rsyslog',             rationale: 'Logs'
    }
}

recipe('sles-initrd') {
    description 'A small image that boots, and mounts its root from the network'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'sles-minimal', rationale: 'Start from what boots'
    }
    packages {
        rpm 'dracut',              rationale: 'Makes the initrd'
        rpm 'nfs-client',          rationale: 'The root may come by NFS'
        rpm 'squashfs',            rationale: 'The root may be one compressed file'
    }
    postbuildChroot dracut(['network'])
}
