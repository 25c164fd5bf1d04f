recipe('template') {
    kiwi {
        prolog {
            // made by a program
            instruction 'xml-stylesheet', 'href="page.xsl"'
        }
        description('system') {
            author 'A'
            contact 'B'
            specification 'C'
        }
        xml '{% if flavour %}'
        preferences(profiles: '{{ flavour }}') { version '{{ version }}' }
        xml '''\
<site:origin xmlns:site="https://example.org/site">
  <site:part name="a"/>
  <site:part name="b">text &amp; more</site:part>
</site:origin>'''
        xml '<packages type="everything"><package name="a"/><package name="b"/></packages>'
        packages('image') {
            attribute 'site:why', "it's needed"
            rpm 'zsh'
        }
        epilog {
            //
        }
    }
}
