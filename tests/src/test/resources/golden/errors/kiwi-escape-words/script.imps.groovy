recipe('compute') {
    dist 'SLES15'
    validArch 'x86_64'
    kiwi {
        xml '<site:rack xmlns:site="https://example.org/site">r1'
        comment 'two -- hyphens'
        instruction 'xml', 'version="1.0"'
        attribute '1st', 'x'
        attribute 'id', '1'
        attribute 'id', '2'
        preferences {
            xml '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
            xml '<version>1</version><version>2</version>'
            attribute 'arch', 'sparc'
        }
    }
}
