package io.impscript.runtime.engine

import static io.impscript.runtime.pkg.Jobs.source

import io.impscript.rpm.fetch.AnswerException
import io.impscript.rpm.fetch.Expected
import io.impscript.rpm.fetch.FetchException
import io.impscript.rpm.fetch.Fetcher
import io.impscript.rpm.fetch.RepositoryAddress
import io.impscript.rpm.fetch.RepositoryLoader
import io.impscript.rpm.fetch.Transport
import io.impscript.rpm.fetch.Validators
import io.impscript.rpm.repo.RepositoryException
import io.impscript.rpm.solve.Selected
import io.impscript.rpm.version.Evr
import io.impscript.rpm.version.Nevra
import io.impscript.runtime.pkg.Problem
import io.impscript.runtime.pkg.Problem.Kind
import java.nio.file.Path
import java.security.MessageDigest
import spock.lang.Specification
import spock.lang.TempDir

/** Real exceptions of a loader, whose net is in memory. */
class TroublesSpec extends Specification {
    static final URI MIRROR = URI.create('https://site.example/r/')
    static final String DIGEST = MessageDigest.getInstance('SHA-256').digest('good'.bytes).encodeHex()
    static final String INDEX = """<repomd xmlns="http://linux.duke.edu/metadata/repo"><data type="primary">
        <checksum type="sha256">$DIGEST</checksum><location href="repodata/primary.xml"/><size>4</size></data></repomd>"""

    @TempDir Path cache

    private Fetcher fetcher(Map<String, Object> answers) {
        def transport = { address, known ->
            def answer = answers.find { address.toString().endsWith(it.key) }.value
            if (answer instanceof IOException) {
                throw answer
            }
            new Transport.Response(false, Validators.NONE, false, new ByteArrayInputStream(answer.toString().bytes))
        } as Transport
        new Fetcher([https: transport], cache)
    }

    private static Problem only(IOException trouble) {
        assert trouble.problems().size() == 1
        trouble.problems()[0]
    }

    def "a repository whose #part is #what is told as #kind"() {
        when:
        new RepositoryLoader(fetcher(answers)).load('site', [MIRROR], Optional.empty())

        then:
        def e = thrown(IOException)
        only(Troubles.ofRepository(source('site', url: 'https://site.example/r'), e)) == new Problem(kind, 'site', detail)

        where:
        part      | what                 | answers                                                                           || kind                         | detail
        'index'   | 'not there'          | ['repomd.xml': new AnswerException(404)]                                           || Kind.NOT_A_REPOSITORY        | 'the server answers 404'
        'index'   | 'refused'            | ['repomd.xml': new AnswerException(503)]                                           || Kind.REPOSITORY_UNREACHABLE  | 'the server answers 503'
        'index'   | 'out of reach'       | ['repomd.xml': new IOException('no connection to the server')]                     || Kind.REPOSITORY_UNREACHABLE  | 'no connection to the server'
        'index'   | 'a page'             | ['repomd.xml': '<!DOCTYPE html><p>Sign in']                                        || Kind.NOT_A_REPOSITORY        | 'repodata/repomd.xml is no repository index'
        'index'   | 'other XML'          | ['repomd.xml': '<a/>']                                                             || Kind.NOT_A_REPOSITORY        | 'repodata/repomd.xml is no repository index'
        'index'   | 'cut off'            | ['repomd.xml': INDEX[0..90]]                                                       || Kind.CORRUPT_METADATA        | 'line 2 of its metadata is no XML'
        'primary' | 'of another content' | ['repomd.xml': INDEX, 'primary.xml': 'evil']                                       || Kind.CORRUPT_METADATA        | 'the checksum of a part is wrong'
        'primary' | 'too long'           | ['repomd.xml': INDEX, 'primary.xml': 'good and more']                              || Kind.CORRUPT_METADATA        | 'repodata/primary.xml: it is larger than 4 bytes'
        'primary' | 'not there'          | ['repomd.xml': INDEX, 'primary.xml': new AnswerException(404)]                     || Kind.NOT_A_REPOSITORY        | 'the server answers 404'
        'primary' | 'no metadata'        | ['repomd.xml': INDEX, 'primary.xml': 'good']                                       || Kind.CORRUPT_METADATA        | 'line 1 of its metadata is no XML'
    }

    def "a list of mirrors that is #what is told as #kind"() {
        when:
        def address = new RepositoryAddress([], Optional.of(URI.create('https://site.example/list')))
        new RepositoryLoader(fetcher([list: text])).load('site', address, Optional.empty())

        then:
        def e = thrown(FetchException)
        only(Troubles.ofRepository(source('site', url: 'https://site.example/r'), e)).kind() == kind

        where:
        what     | text                      || kind
        'no XML' | '<metalink><files>'       || Kind.CORRUPT_METADATA
        'a page' | '<html>Sign in'           || Kind.NOT_A_REPOSITORY
        'empty'  | ''                        || Kind.REPOSITORY_UNREACHABLE
    }

    def "a package that is #what is told as #kind"() {
        when:
        fetcher(['a.rpm': answer]).fetch([MIRROR], 'p/a.rpm', new Expected('sha256', DIGEST, 4))

        then:
        def e = thrown(FetchException)
        def one = new Selected(new Nevra('a', Evr.parse('1-1'), 'noarch'), 'site', 'p/a.rpm', 'sha256', DIGEST, 4, 4, true, [])
        only(Troubles.ofPackage(one, e)) == new Problem(kind, 'a.rpm', detail)

        where:
        what                 | answer                                            || kind                     | detail
        'not there'          | new AnswerException(404)                          || Kind.PACKAGE_UNAVAILABLE | 'the server answers 404'
        'out of reach'       | new IOException('no connection to the server')    || Kind.PACKAGE_UNAVAILABLE | 'https://site.example/r/p/a.rpm: no connection to the server'
        'of another content' | 'evil'                                            || Kind.WRONG_CHECKSUM      | ''
        'too long'           | 'good and more'                                   || Kind.WRONG_CHECKSUM      | ''
        'a page'             | '<htm'                                            || Kind.WRONG_CHECKSUM      | ''
    }
}
