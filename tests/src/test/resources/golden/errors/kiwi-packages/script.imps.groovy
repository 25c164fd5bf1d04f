recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        packages('image') {
            rpm 'dracut', version: '059'
            collection 'site-tools'
        }
        packages('boot') { rpm 'dracut' }
    }
}
