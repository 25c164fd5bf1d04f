package io.impscript.runtime.pack

import static io.impscript.runtime.pack.Tools.sh

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class KernelFinderSpec extends Specification {
  @TempDir Path temp
  Path root

  def setup() {
    root = Files.createDirectory(temp.resolve('root'))
    sh(root, 'mkdir -p boot usr/lib/modules && ln -s usr/lib lib')
  }

  def "#layout: #version at #path"() {
    given:
    sh(root, script)

    when:
    def found = KernelFinder.find(root) as KernelSearch.Found

    then:
    [found.version(), found.guestPath(), found.modules().orElse(null)] == [version, path, modules]
    found.file() == root.resolve(path.substring(1))

    where:
    [layout, script, version, path, modules] << [
      ['Debian', 'echo k > boot/vmlinuz-6.1.0-18-cloud-amd64; mkdir lib/modules/6.1.0-18-cloud-amd64',
        '6.1.0-18-cloud-amd64', '/boot/vmlinuz-6.1.0-18-cloud-amd64', '/usr/lib/modules/6.1.0-18-cloud-amd64'],
      ['Debian before the merge of /usr', 'rm lib; mkdir -p lib/modules/4.19.0-1-amd64; echo k > boot/vmlinuz-4.19.0-1-amd64',
        '4.19.0-1-amd64', '/boot/vmlinuz-4.19.0-1-amd64', '/lib/modules/4.19.0-1-amd64'],
      ['SUSE 15', '''
          m=usr/lib/modules/5.14.21-150500.55.7-default; mkdir -p $m; echo k > $m/vmlinuz; echo big > boot/vmlinux-5.14.21-150500.55.7-default.gz
          ln -s ../$m/vmlinuz boot/vmlinuz-5.14.21-150500.55.7-default; ln -s vmlinuz-5.14.21-150500.55.7-default boot/vmlinuz''',
        '5.14.21-150500.55.7-default', '/usr/lib/modules/5.14.21-150500.55.7-default/vmlinuz', '/usr/lib/modules/5.14.21-150500.55.7-default'],
      ['SUSE on Arm', 'echo k > boot/Image-6.4.0-1-default; echo z > boot/Image-6.4.0-1-default.gz; mkdir usr/lib/modules/6.4.0-1-default',
        '6.4.0-1-default', '/boot/Image-6.4.0-1-default', '/usr/lib/modules/6.4.0-1-default'],
      ['SUSE 12', 'rm lib; mkdir -p lib/modules/4.4.73-5-default; echo k > boot/vmlinuz-4.4.73-5-default; echo z > boot/vmlinux-4.4.73-5-default.gz',
        '4.4.73-5-default', '/boot/vmlinuz-4.4.73-5-default', '/lib/modules/4.4.73-5-default'],
      ['RHEL without the scriptlet\'s copy', 'm=usr/lib/modules/5.14.0-362.el9.x86_64; mkdir $m; echo k > $m/vmlinuz; echo s > $m/.vmlinuz.hmac',
        '5.14.0-362.el9.x86_64', '/usr/lib/modules/5.14.0-362.el9.x86_64/vmlinuz', '/usr/lib/modules/5.14.0-362.el9.x86_64'],
      ['RHEL with a rescue kernel', '''
          m=usr/lib/modules/5.14.0-362.el9.x86_64; mkdir $m; echo k > $m/vmlinuz; cp $m/vmlinuz boot/vmlinuz-5.14.0-362.el9.x86_64
          cp $m/vmlinuz boot/vmlinuz-0-rescue-0123456789abcdef; echo s > boot/.vmlinuz-5.14.0-362.el9.x86_64.hmac''',
        '5.14.0-362.el9.x86_64', '/boot/vmlinuz-5.14.0-362.el9.x86_64', '/usr/lib/modules/5.14.0-362.el9.x86_64'],
      ['a debug kernel beside', 'for v in 5.14.0-1.x86_64 5.14.0-1.x86_64+debug; do mkdir usr/lib/modules/$v; echo k > usr/lib/modules/$v/vmlinuz; done',
        '5.14.0-1.x86_64', '/usr/lib/modules/5.14.0-1.x86_64/vmlinuz', '/usr/lib/modules/5.14.0-1.x86_64'],
      ['the newest of several', 'for v in 6.1.0-9 6.1.0-18 6.1.0-2; do mkdir usr/lib/modules/$v; echo k > boot/vmlinuz-$v; done',
        '6.1.0-18', '/boot/vmlinuz-6.1.0-18', '/usr/lib/modules/6.1.0-18'],
      ['one with modules before a newer without', 'echo k > boot/vmlinuz-7.0; echo k > boot/vmlinuz-6.0; mkdir usr/lib/modules/6.0',
        '6.0', '/boot/vmlinuz-6.0', '/usr/lib/modules/6.0'],
      ['no modules at all', 'echo k > boot/vmlinuz-7.0', '7.0', '/boot/vmlinuz-7.0', null],
      ['POWER', 'echo k > boot/vmlinux-6.4; mkdir usr/lib/modules/6.4', '6.4', '/boot/vmlinux-6.4', '/usr/lib/modules/6.4'],
      ['an absolute link', 'mkdir opt; echo k > opt/kernel; ln -s /opt/kernel boot/vmlinuz-1', '1', '/opt/kernel', null],
    ]
  }

  def "none: #reason"() {
    given:
    Files.writeString(temp.resolve('secret'), 'host file')
    sh(root, script)

    expect:
    KernelFinder.find(root) == new KernelSearch.None(reason)

    where:
    script                                                       || reason
    ''                                                           || 'there is no kernel in /boot, /usr/lib/modules or /lib/modules'
    'echo k > boot/vmlinuz-0-rescue-0123'                        || 'there is no kernel in /boot, /usr/lib/modules or /lib/modules'
    'rm -r boot usr lib'                                         || 'there is no kernel in /boot, /usr/lib/modules or /lib/modules'
    'mkdir usr/lib/modules/6.1'                                  || '/usr/lib/modules/6.1 has modules, but there is no kernel for them'
    'ln -s ../../secret boot/vmlinuz-1'                          || '/boot/vmlinuz-1 is empty, not a file, or a link that leads nowhere in the image'
    "ln -s \$(realpath ../secret) boot/vmlinuz-1"                || '/boot/vmlinuz-1 is empty, not a file, or a link that leads nowhere in the image'
    'ln -s vmlinuz-1 boot/vmlinuz-1'                             || '/boot/vmlinuz-1 is empty, not a file, or a link that leads nowhere in the image'
    'touch boot/vmlinuz-1'                                       || '/boot/vmlinuz-1 is empty, not a file, or a link that leads nowhere in the image'
    'mkdir boot/vmlinuz-1'                                       || '/boot/vmlinuz-1 is empty, not a file, or a link that leads nowhere in the image'
    'mkfifo boot/vmlinuz-1'                                      || '/boot/vmlinuz-1 is empty, not a file, or a link that leads nowhere in the image'
    'rm -r boot; touch boot'                                     || 'there is no kernel in /boot, /usr/lib/modules or /lib/modules'
    'rm -r boot; ln -s boot boot'                                || 'there is no kernel in /boot, /usr/lib/modules or /lib/modules'
  }
}
