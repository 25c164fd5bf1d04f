package io.impscript.tests.arch

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Shared
import spock.lang.Specification

/** The allowed directions, between modules and between packages. */
class ArchitectureSpec extends Specification {
    @Shared
    JavaClasses ours = new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages('io.impscript')
        .that(com.tngtech.archunit.base.DescribedPredicate.describe('not of the tests') {
            !it.packageName.startsWith('io.impscript.tests')
        })

    private static final List<String> DSL = ['model', 'diag', 'spec', 'syntax', 'check', 'eval', 'bind', 'load', 'library',
                                             'validate', 'doc', 'kiwi', 'print'].collect { "io.impscript.${it}..".toString() }

    def "the language knows nothing of formats, builds or command lines"() {
        expect:
        noClasses().that().resideInAnyPackage(*DSL)
            .should().dependOnClassesThat()
            .resideInAnyPackage('io.impscript.converter..', 'io.impscript.runtime..', 'io.impscript.stdlib..',
                'com.fasterxml..', 'org.yaml..', 'picocli..', 'org.jline..')
            .check(ours)
    }

    def "the model stands on the JDK alone"() {
        expect:
        classes().that().resideInAPackage('io.impscript.model..')
            .should().onlyDependOnClassesThat().resideInAnyPackage('java..', 'io.impscript.model..')
            .check(ours)
    }

    def "the vocabulary of Kiwi stands on the model and findings"() {
        expect:
        classes().that().resideInAPackage('io.impscript.kiwi..')
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage('java..', 'io.impscript.model..', 'io.impscript.diag..', 'io.impscript.kiwi..')
            .check(ours)
    }

    def "findings stand on the model"() {
        expect:
        classes().that().resideInAPackage('io.impscript.diag..')
            .should().onlyDependOnClassesThat().resideInAnyPackage('java..', 'io.impscript.model..', 'io.impscript.diag..')
            .check(ours)
    }

    def "the words are declared without knowing who reads them"() {
        expect:
        classes().that().resideInAPackage('io.impscript.spec..')
            .should().onlyDependOnClassesThat().resideInAnyPackage('java..', 'io.impscript.model..', 'io.impscript.kiwi..', 'io.impscript.spec..')
            .check(ours)
    }

    def "only the evaluator touches Groovy"() {
        expect:
        noClasses().that().resideOutsideOfPackage('io.impscript.eval..')
            .should().dependOnClassesThat().resideInAnyPackage('groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..')
            .check(ours)
    }

    def "formats know the language, not the runtime"() {
        expect:
        noClasses().that().resideInAPackage('io.impscript.converter..')
            .should().dependOnClassesThat().resideInAnyPackage('io.impscript.runtime..', 'io.impscript.stdlib..', 'picocli..')
            .check(ours)
    }

    def "standard scripts know only what a library of scripts is"() {
        expect:
        classes().that().resideInAPackage('io.impscript.stdlib..')
            .should().onlyDependOnClassesThat().resideInAnyPackage('java..', 'io.impscript.library..', 'io.impscript.stdlib..')
            .check(ours)
    }

    def "RPM packages and repositories are handled without knowing what they are wanted for"() {
        expect:
        classes().that().resideInAPackage('io.impscript.rpm..')
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage('java..', 'javax.net.ssl..', 'javax.xml.stream..', 'io.impscript.rpm..', 'com.github.luben.zstd..',
                'org.apache.commons.compress..', 'org.tukaani.xz..', 'org.sqlite..', 'org.bouncycastle..')
            .check(ours)
    }

    def "only who checks and makes signatures knows the library for them"() {
        expect:
        noClasses().that().resideOutsideOfPackage('io.impscript.rpm.sign..')
            .should().dependOnClassesThat().resideInAPackage('org.bouncycastle..')
            .check(ours)
    }

    def "nobody depends on the command line, nor on the REPL but the command line"() {
        expect:
        noClasses().that().resideOutsideOfPackage('io.impscript.runtime.cli..')
            .should().dependOnClassesThat().resideInAPackage('io.impscript.runtime.cli..')
            .check(ours)
        noClasses().that().resideOutsideOfPackages('io.impscript.runtime.cli..', 'io.impscript.runtime.repl..')
            .should().dependOnClassesThat().resideInAPackage('io.impscript.runtime.repl..')
            .check(ours)
    }

    def "ports know no adapter"() {
        expect:
        classes().that().resideInAPackage('io.impscript.runtime.port..')
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage('java..', 'io.impscript.model..', 'io.impscript.diag..', 'io.impscript.runtime.port..')
            .check(ours)
    }

    def "package managers only say what to run"() {
        expect:
        noClasses().that().resideInAPackage('io.impscript.runtime.pkg..')
            .should().dependOnClassesThat().haveFullyQualifiedName('java.lang.ProcessBuilder')
            .orShould().dependOnClassesThat().resideInAPackage('org.apache.commons.exec..')
            .check(ours)
    }

    def "no package depends on itself by a detour"() {
        expect:
        slices().matching('io.impscript.(**)').should().beFreeOfCycles().check(ours)
    }
}
