fragment('disk') {
    kiwi {
        preferences {
            type('oem', filesytem: 'xfs') {
                bootloader 'grub', timeout: 'long'
            }
        }
        users { user 'root' }
    }
}
