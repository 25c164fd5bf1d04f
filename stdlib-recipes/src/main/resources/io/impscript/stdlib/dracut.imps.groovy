// Initial RAM disks made by dracut inside the image.

include 'stdlib:shell'

/*
 * postbuildChroot dracut(['network', 'nfs']): an initrd for every kernel of the image. Not tied to the
 * hardware of the machine that builds it.
 */
def dracut(List modules = []) {
    def added = modules ? '--add ' + shellQuote(modules.join(' ')) + ' ' : ''
    'for kernel in /lib/modules/*; do ' +
        'dracut --force --no-hostonly ' + added +
        '"/boot/initrd-${kernel##*/}" "${kernel##*/}" || exit 1; done'
}
