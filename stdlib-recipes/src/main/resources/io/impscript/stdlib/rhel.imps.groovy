// Standard recipes of the RHEL family, made to be sub-recipes: they name no repositories; the site's recipe does.

include 'stdlib:dracut'

def tag = parameter 'rhelDist', 'RHEL9', 'the distribution tag of the standard RHEL recipes'

recipe('rhel-minimal') {
    description 'The least that boots and can be logged in to on a console'
    dist tag
    validArch 'x86_64', 'aarch64'
    packages {
        rpm 'setup',               rationale: 'Base files and settings of the distribution'
        rpm 'bash',                rationale: 'Shell of root and of the post-build steps'
        rpm 'coreutils',           rationale: 'Basic commands'
        rpm 'systemd',             rationale: 'First process of the node'
        rpm 'systemd-udev',        rationale: 'Device nodes and module loading'
        rpm 'kernel',              rationale: 'Kernel and its modules'
        rpm 'kmod',                rationale: 'Loads modules'
        rpm 'iproute',             rationale: 'Network settings'
        rpm 'shadow-utils',        rationale: 'Accounts'
        rpm 'util-linux',          rationale: 'Mounts and logins'
    }
}

recipe('rhel-compute') {
    description 'A compute node: remote login, time, tools of the job'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'rhel-minimal', rationale: 'Start from what boots'
    }
    packages {
        rpm 'openssh-server',      rationale: 'Remote login'
        rpm 'chrony',              rationale: 'The time of all nodes agrees'
        rpm 'nfs-utils',           rationale: 'Home and project folders'
        rpm 'hwloc',               rationale: 'Jobs are bound to cores'
        rpm 'numactl',             rationale: 'Jobs are bound to memory'
    }
}

recipe('rhel-login') {
    description 'A login node: a compute node where people compile and edit'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'rhel-compute', rationale: 'Programs run here as on a compute node'
    }
    packages {
        rpm 'gcc',                 rationale: 'Compiler'
        rpm 'gcc-c++',             rationale: 'Compiler'
        rpm 'make',                rationale: 'Builds'
        rpm 'git',                 rationale: 'Sources'
        rpm 'vim-enhanced',        rationale: 'Editor'
        rpm 'gdb',                 rationale: 'Debugger'
    }
}

recipe('rhel-service') {
    description 'A service node: remote login, time, logs kept on the node'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'rhel-minimal', rationale: 'Start from what boots'
    }
    packages {
        rpm 'openssh-server',      rationale: 'Remote login'
        rpm 'chrony',              rationale: 'The time of all nodes agrees'
        rpm 'rsyslog',             rationale: 'Logs'
    }
}

recipe('rhel-initrd') {
    description 'A small image that boots, and mounts its root from the network'
    dist tag
    validArch 'x86_64', 'aarch64'
    recipes {
        recipe 'rhel-minimal', rationale: 'Start from what boots'
    }
    packages {
        rpm 'dracut',              rationale: 'Makes the initrd'
        rpm 'dracut-network',      rationale: 'Mounts over the network'
        rpm 'nfs-utils',           rationale: 'The root may come by NFS'
        rpm 'squashfs-tools',      rationale: 'The root may be one compressed file'
    }
    postbuildChroot dracut(['network'])
}
