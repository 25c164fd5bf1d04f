recipe('gpu-drivers') {
    validArch 'aarch64'
}

recipe('visualization') {
    recipes 'gpu-drivers'
}

recipe('login') {
    validArch 'x86_64'
    recipes 'visualization'
}
