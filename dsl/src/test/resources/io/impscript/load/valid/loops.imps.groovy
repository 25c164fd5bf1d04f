def families = [SLES15: ['zypper', 'sles-release'], RHEL9: ['dnf', 'redhat-release']]
def architectures = ['x86_64', 'aarch64']
families.each { family, base ->
    architectures.eachWithIndex { arch, i ->
        recipe("${family.toLowerCase()}-$arch") {
            dist family
            validArch arch
            packages base
            packages base.collect { "$it-$i" }
            if (arch == 'x86_64') {
                packages 'microcode_ctl'
            } else {
                packages 'dtb', 'uboot'
            }
        }
    }
}
for (i in 1..3) {
    recipe("numbered-$i") {
        for (int k = 0; k < i; k++) {
            packages "p$k"
        }
        def n = i
        while (n > 0) {
            postbuildChroot "step $n"
            n--
        }
        (1..i).each { packageCollections "c$it" }
        switch (i) {
            case 1: description 'one'; break
            case 2..3: description 'more'; break
            default: description 'many'
        }
    }
}
def byName = [a: 'SLES15', b: 'RHEL9']
byName.findAll { it.value.startsWith('S') }.each { name, tag -> recipe(name) { dist tag } }
