recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        profiles {
            profile 'login', description: 'Login nodes'
            profile('gpu', description: 'Accelerators') { requires 'bsae' }
            profile 'base', description: 'All nodes'
        }
        preferences(profiles: 'logn') { version '1.0.0' }
        packages('image', profiles: 'base,compute') { rpm 'dracut' }
    }
}
