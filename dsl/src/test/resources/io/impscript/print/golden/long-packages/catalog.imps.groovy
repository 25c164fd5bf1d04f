recipe('compute') {
    packages 'aaa_base', 'bash', 'coreutils', 'kernel-default', 'kernel-default-devel', 'kernel-firmware', 'vim', 'python3-numpy', 'python3-pip', 'python3-requests', 'python3-yaml', 'libcurl4', 'libopenssl1_1', 'libz1', 'util-linux', 'zsh'
    repositories((1..9).collect { "sle-module-number-$it" })
    validArch 'x86_64', 'aarch64'
}
recipe('fits') {
    packages 'aaa_base', 'bash', 'coreutils', 'kernel-default', 'kernel-firmware', 'vim', 'zsh'
}
