package io.impscript.converter.kiwi

import static io.impscript.converter.kiwi.Samples.parse

import spock.lang.Specification

class KiwiMarkupSpec extends Specification {
    static final YAML = '''\
# A description in YAML
---
image:
  '@schemaversion': 7.4
  '@name': small
  description:
    '@type': system
    author: A
    contact: a@example.org
    specification: "S"
  preferences:
    - version: 1.0.0
      packagemanager: yum
      rpm-excludedocs: true
      type:
        - '@image': oem
          '@filesystem': xfs
          bootloader: {'@name': grub2, '@timeout': 10}
          size: {'@unit': G, '#text': 5}
  packages:
    - '@type': image
      package:
        - '@name': a
        - '@name': b
    - '@type': bootstrap
'''

    def 'a description in YAML is the one that XML would say'() {
        expect:
        parse(YAML).value().get() == parse('''<image schemaversion="7.4" name="small">
            <description type="system"><author>A</author><contact>a@example.org</contact><specification>S</specification></description>
            <preferences><version>1.0.0</version><packagemanager>yum</packagemanager><rpm-excludedocs>true</rpm-excludedocs>
            <type image="oem" filesystem="xfs"><bootloader name="grub2" timeout="10"/><size unit="G">5</size></type></preferences>
            <packages type="image"><package name="a"/><package name="b"/></packages><packages type="bootstrap"/></image>''').value().get()
    }

    def 'findings in YAML have the places of YAML'() {
        expect:
        parse(YAML.replace('7.4', '7.3').replace('yum', 'apt-get')).diagnostics()*.place()*.get()*.startLine() == [13]
    }

    def 'other markup is refused with a reason: #text'() {
        when:
        def read = parse(text)

        then:
        read.value().empty
        read.diagnostics()*.message() == [message]
        read.diagnostics()[0].place().present

        where:
        text                          | message
        '[image]\nname = "a"'         | 'descriptions in TOML are not read'
        'image: 5'                    | "'image' must hold the elements of an image"
        'image: {a: b}\nother: c'     | "a description in YAML has one key, 'image'"
        'image: ['                    | 'this is not YAML: while parsing a flow node, expected the node content, but found \'<stream end>\''
    }
}
