package io.impscript.runtime.pkg

import static io.impscript.runtime.pkg.Jobs.job
import static io.impscript.runtime.pkg.Jobs.request
import static io.impscript.runtime.pkg.Jobs.source
import static io.impscript.runtime.pkg.Jobs.wanted

import io.impscript.model.Catalog
import io.impscript.model.Element
import io.impscript.model.Extras
import io.impscript.model.Kiwi
import io.impscript.model.Metadata
import io.impscript.model.Places
import io.impscript.model.Recipe
import io.impscript.model.SourceSpan
import io.impscript.model.VersionConstraint.Relation
import io.impscript.runtime.pkg.Problem.Kind
import io.impscript.validate.ResolvedRecipe.Origin
import spock.lang.Specification

/** Failures of a package manager in the words of the recipe. */
class ExplainerSpec extends Specification {
    static final OFFERS = [
        new AvailablePackage('zsh', '5.8-1', 'x86_64', 'site'), new AvailablePackage('zsh', '5.9-4', 'x86_64', 'site'),
        new AvailablePackage('vim', '9-1', 'x86_64', 'site')
    ]

    static explain(InstallJob job, RequestPlaces places = RequestPlaces.NONE, Problem... problems) {
        new Explainer(job, Engine.ZYPPER.manager(), OFFERS, places).explain(problems.toList())
    }

    def 'a package that is not there: who asked, why, what is near, where it was looked for'() {
        given:
        def asked = wanted(request('zhs'), new Origin('login', ['tools', 'shells'], 'Users ask for it'), new Origin('base', [], ''))

        when:
        def finding = explain(job([asked]), new Problem(Kind.PACKAGE_NOT_FOUND, 'zhs', ''))[0]

        then:
        finding.message() == "no repository has package 'zhs'"
        finding.hints() == [
            "asked for by recipe 'login' through collection 'tools' in 'shells': Users ask for it", "asked for by recipe 'base'",
            "did you mean 'zsh'?", 'searched: site (https://packages.local/site)'
        ]
    }

    def 'a version that is not there: which are'() {
        when:
        def finding = explain(job([wanted(request('zsh', Relation.EQUAL, '5.10'))]), new Problem(Kind.PACKAGE_NOT_FOUND, 'zsh = 5.10', ''))[0]

        then:
        finding.message() == "no repository has package 'zsh' = 5.10"
        finding.hints()[1] == "there is 5.9-4 for x86_64 in 'site', 5.8-1 for x86_64 in 'site'"
    }

    def 'findings have the places of the requests and declarations'() {
        given:
        def recipe = new Recipe('login', '', 'SLES15', '', [], [request('zsh')], [], [], [], [], [], '2.0.0', Metadata.NONE, Extras.NONE, Kiwi.NONE)
        def repository = Jobs.repository('site', url: 'https://packages.local/site')
        def catalog = new Catalog([recipe], [], [repository], [], [])
        def span = new SourceSpan('site.imps.groovy', 4, 9, 4, 14)
        def url = new SourceSpan('site.imps.groovy', 9, 9, 9, 40)
        def places = Places.builder().put(Element.recipe(0).part(Element.Part.PACKAGES, 0), span)
            .put(Element.of(Element.Kind.REPOSITORY, 0).part(Element.Part.URL), url).build()

        when:
        def findings = explain(job(), new CatalogPlaces(catalog, places),
            new Problem(Kind.REPOSITORY_UNREACHABLE, 'site', 'refused'), new Problem(Kind.PACKAGE_NOT_FOUND, 'zsh', ''))

        then:
        findings*.place()*.get() == [url, span]
    }

    def '#kind: #message'() {
        given:
        def finding = explain(job([wanted('zsh'), wanted('zsh-doc')], [source('site', key: 'file:///keys/site.asc')]), new Problem(kind, subject, detail))[0]

        expect:
        finding.message() == message
        finding.hints().join('; ').contains(hint)

        where:
        kind                        | subject              | detail                  || message                                                                            | hint
        Kind.MISSING_DEPENDENCY     | 'zsh-5.9-4.x86_64'   | 'libx.so.1'             || 'zsh-5.9-4.x86_64 needs libx.so.1, which no repository has'                         | "asked for by recipe 'login'"
        Kind.CONFLICT               | 'zsh-doc-1-1.noarch' | 'vim-1-1.noarch'        || 'zsh-doc-1-1.noarch and vim-1-1.noarch cannot be installed together'                | "asked for by recipe 'login'"
        Kind.FILE_CONFLICT          | '/etc/x'             | 'zsh-1-1 and vim-1-1'   || 'the file /etc/x is in both zsh-1-1 and vim-1-1, with different content'            | "asked for by recipe 'login'"
        Kind.WRONG_CHECKSUM         | 'zsh-1-1.noarch.rpm' | ''                      || "the file of package 'zsh-1-1.noarch' is not what the repository's index says (wrong checksum)" | 'imps repo update FOLDER'
        Kind.PACKAGE_UNAVAILABLE    | 'zsh-1-1.noarch.rpm' | 'No such file'          || "the repository does not hand out package 'zsh-1-1.noarch', which is in its index: No such file" | 'imps repo update FOLDER'
        Kind.NOT_SIGNED             | 'zsh-1-1.noarch.rpm' | ''                      || "package 'zsh-1-1.noarch' is not signed, but its repository has a gpgKey"            | 'rpmsign --addsign'
        Kind.WRONG_KEY              | 'zsh-1-1.noarch'     | ''                      || "package 'zsh-1-1.noarch' is not signed with a key of this build's repositories"     | 'file:///keys/site.asc (site)'
        Kind.KEY_UNREADABLE         | '/keys/site.asc'     | 'it cannot be read'     || "the key of repository 'site' cannot be used: /keys/site.asc: it cannot be read"    | 'gpg --armor --export'
        Kind.REPOSITORY_UNREACHABLE | 'site'               | 'refused'               || "repository 'site' cannot be read: refused"                                        | 'https://packages.local/site'
        Kind.NOT_A_REPOSITORY       | 'site'               | ''                      || "there is no repository where 'site' should be"                                    | 'curl -I https://packages.local/site/repodata/repomd.xml'
        Kind.CORRUPT_METADATA       | 'site'               | 'x'                     || "the index of repository 'site' is damaged: x"                                     | 'try again later'
        Kind.METADATA_NOT_SIGNED    | 'site'               | ''                      || "the index of repository 'site' is not signed"                                     | 'its address is'
        Kind.METADATA_WRONG_KEY     | 'site'               | ''                      || "the index of repository 'site' is not signed with its gpgKey"                     | 'its key is file:///keys/site.asc'
        Kind.DISK_FULL              | ''                   | '22MB'                  || 'the disk is full: 22MB more is needed for the image root'                          | 'df -h /imps/roots'
        Kind.CANNOT_WRITE           | 'zsh.rpm'            | ''                      || 'zsh.rpm cannot be written; the disk may be full'                                  | 'df -h /imps/state/login'
        Kind.NO_PERMISSION          | ''                   | ''                      || 'zypper may not do this'                                                           | 'sudo'
        Kind.SCRIPT_FAILED          | 'zsh-1-1.noarch'     | 'exit status 3'         || 'the script that zsh-1-1.noarch runs before it is installed failed: exit status 3'  | "asked for by recipe 'login'"
        Kind.OTHER                  | ''                   | 'new'                   || 'zypper failed: new'                                                               | ''
    }

    def 'of many of a kind, the first are shown and the rest counted'() {
        when:
        def findings = explain(job(), *(1..50).collect { new Problem(Kind.NOT_SIGNED, "p$it-1-1.noarch", '') })

        then:
        findings.size() == 20
        findings.last().hints().last() == 'and 30 more like this, in the log'
    }

    def 'a recipe without repositories is told to name some'() {
        expect:
        explain(job([wanted('zsh')], []), new Problem(Kind.PACKAGE_NOT_FOUND, 'zsh', ''))[0].hints().last().contains('names no repositories')
    }
}
