repository('sle-module-1') {
    type 'SLES15'
}

repository('sle-module-2') {
    type 'SLES15'
}

repository('sle-module-3') {
    type 'SLES15'
}

repository('sle-module-4') {
    type 'SLES15'
}

repository('sle-module-5') {
    type 'SLES15'
}

repository('sle-module-6') {
    type 'SLES15'
}
