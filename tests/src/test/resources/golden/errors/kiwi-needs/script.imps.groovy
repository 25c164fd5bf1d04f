recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        preferences {
            type('oem', filesystem: 'xfs', embed_verity_metadata: true, integrity_legacy_hmac: true) {
                luksformat { option '--cipher', value: 'aes-xts-plain64' }
                installmedia { initrd('omit') { dracut 'network' } }
            }
            type 'oem', filesystem: 'ext4', format: 'vagrant'
        }
    }
}
