recipe('compute') {
    validArch 'x86_64', 'aarch64'
    packages {
        rpm 'aaa_base'
        rpm 'bash'
        rpm 'coreutils'

        rpm 'kernel-default'
        rpm 'kernel-default-devel'
        rpm 'kernel-firmware'

        rpm 'vim'

        rpm 'python3-numpy'
        rpm 'python3-pip'
        rpm 'python3-requests'
        rpm 'python3-yaml'

        rpm 'libcurl4'
        rpm 'libopenssl1_1'
        rpm 'libz1'

        rpm 'util-linux'
        rpm 'zsh'
    }
    repositories {
        repository 'sle-module-number-1'
        repository 'sle-module-number-2'
        repository 'sle-module-number-3'
        repository 'sle-module-number-4'
        repository 'sle-module-number-5'
        repository 'sle-module-number-6'
        repository 'sle-module-number-7'
        repository 'sle-module-number-8'
        repository 'sle-module-number-9'
    }
}

recipe('fits') {
    packages 'aaa_base', 'bash', 'coreutils', 'kernel-default', 'kernel-firmware', 'vim', 'zsh'
}
