package io.impscript.converter.ims

import io.impscript.converter.cross.KiwiFolder
import io.impscript.converter.files.TreeMember
import io.impscript.converter.kiwi.KiwiFormat
import io.impscript.model.SourceSpan
import spock.lang.Specification

class ImsRulesSpec extends Specification {
    static final String GOOD = '''
        <image schemaversion="7.5" name="n">
          <description type="system"><author>a</author><contact>c</contact><specification>s</specification></description>
          <preferences><version>1.0.0</version><packagemanager>zypper</packagemanager><type image="tbz"/></preferences>
          <repository type="rpm-md" alias="r"><source path="https://packages.local/repository/r"/></repository>
          <packages type="image"><package name="kernel-default"/></packages>
          <packages type="bootstrap"><package name="ca-certificates"/></packages>
        </image>'''
    static final String REPOSITORY = '<source path="https://packages.local/repository/r"/>'

    List<String> findings(String xml, Map<String, String> files = ['images.sh': 'dracut /boot/initrd']) {
        def document = KiwiFormat.parse('config.xml', xml.bytes).value().get()
        def members = files.collect { TreeMember.text(it.key, 0644, it.value) } + TreeMember.text('config.xml', 0644, xml)
        def found = ImsRules.check(
            new KiwiFolder('n', document, members, [], { Optional.of(new SourceSpan('s', it + 1, 1, it + 1, 2)) }))
        assert found.every { !it.hints().empty }
        found.collect { "${it.severity().label()} ${it.place().get().startLine() - 1}: ${it.message()}".toString() }
    }

    def 'a good description passes'() {
        expect:
        findings(GOOD) == []
    }

    def 'a rule is broken: #message'() {
        given:
        def xml = GOOD.replace(from, to)
        assert xml != GOOD

        expect:
        findings(xml).any { it.startsWith(severity) && it.contains(message) }

        where:
        from                        | to                                                         || severity      | message
        'https://packages.local/repository/r' | 'obs://A/b'                                      || 'error 0'     | 'without a repository whose address starts with http'
        'https://packages.local/repository/r' | 'dir:///x'                                       || 'warning 9'   | "does not look whether repository 'r' is there"
        'repository/r"'             | 'repository/r?x=1"'                                        || 'error 9'     | 'which a query in the address breaks'
        'alias="r"'                 | 'alias="r" sourcetype="metalink"'                          || 'error 9'     | 'is a metalink'
        'type="rpm-md"'             | 'type="apt-deb"'                                           || 'error 9'     | 'IMS takes rpm-md only'
        '"tbz"'                     | '"squashfs"'                                               || 'error 5'     | 'builds the image type tbz'
        '<preferences>'             | '<profiles><profile name="P" description="d"/></profiles><preferences profiles="P">' || 'error 7' | 'builds the image type tbz'
        '"kernel-default"'          | '"vim"'                                                    || 'warning 0'   | 'no package of a kernel'
        '"ca-certificates"'         | '"filesystem"'                                             || 'warning'     | 'needs ca-certificates'
        '<packages type="image">'   | '<users><user name="x" password="p" pwdformat="plain"/></users><packages type="image">' || 'warning 12' | "password of user 'x'"
        'alias="r"'                 | 'alias="r{{ V }}"'                                         || 'warning 0'   | 'IMS renders only what'
    }

    def 'an imported profile counts'() {
        expect:
        findings(GOOD.replace('<preferences>',
            '<profiles><profile name="P" description="d" import="true"/></profiles><preferences profiles="Q,P">')) == []
    }

    def 'without an initial RAM disk there is a warning'() {
        expect:
        findings(GOOD, [:])*.toString().any { it.contains('/boot/initrd') }
        findings(GOOD, ['config.sh': 'mkinitrd'])*.toString() == findings(GOOD, ['root/boot/initrd': ''])
    }

    def 'templates that are listed must be there'() {
        expect:
        findings(GOOD, ['images.sh': 'dracut', '.ims_recipe_template.yaml': list]).any { it.contains(message) } == !message.empty

        where:
        list                                              || message
        'template_files: [config.xml, ./images.sh]'       || ''
        'template_files: [root/etc/motd]'                 || "'root/etc/motd' of .ims_recipe_template.yaml is no file"
        'template_files: config.xml'                      || 'must be a list'
        '- x'                                             || 'must be an object'
    }
}
