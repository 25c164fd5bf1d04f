recipe('login') {
    try {
        dist 'SLES15'
    } catch (Exception e) {
        dist 'SLES12'
    }
}
