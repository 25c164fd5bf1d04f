package io.impscript.converter.ims

import io.impscript.converter.files.SourceText
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ArchiveTemplatesSpec extends Specification {
    @TempDir
    Path folder

    def 'a dictionary is read from #json'() {
        expect:
        TemplateDictionary.read(new SourceText('d.json', json)).value().get().values() == [A: '1', B: 'x, y']

        where:
        json << ['{"A": "1", "B": "x, y"}', '[{"key": "A", "value": "1"}, {"key": "B", "value": "x, y"}]',
                 '{"id": "i", "template_dictionary": [{"key": "A", "value": "1"}, {"key": "B", "value": "x, y"}]}',
                 '{"template_dictionary": {"A": "1", "B": "x, y"}}']
    }

    def 'what is no dictionary is said: #json'() {
        expect:
        TemplateDictionary.read(new SourceText('d.json', json)).hasErrors()

        where:
        json << ['', '"x"', '[1]', '[{"value": "1"}]', '{"A": 1}', '{"A": {}}']
    }

    def 'names are put in'() {
        given:
        write(['.ims_recipe_template.yaml': 'template_files: [config.xml]', 'config.xml': '<a b="{{ A }}-{{B}}{{ C }}"/>', other: '{{ A }}'])

        when:
        def done = ArchiveTemplates.render(folder, new TemplateDictionary([A: '1', B: '$2']))

        then:
        done.value().get() == ['config.xml']
        done.diagnostics()*.message() == ["the dictionary has no value for 'C'"]
        Files.readString(folder.resolve('config.xml')) == '<a b="1-$2"/>'
        Files.readString(folder.resolve('other')) == '{{ A }}'
    }

    def 'a template that is not understood is refused with its place: #text'() {
        given:
        write(['.ims_recipe_template.yaml': 'template_files: [t]', t: "one\n  $text"])

        when:
        def done = ArchiveTemplates.render(folder, new TemplateDictionary([A: '1']))

        then:
        done.hasErrors()
        done.diagnostics()[0].place().get().startLine() == 2
        done.diagnostics()[0].place().get().startColumn() == 3

        where:
        text << ['{% if x %}', '{# note #}', '{{ A | upper }}']
    }

    def 'no file outside of the archive is rendered: #path'() {
        given:
        def inner = Files.createDirectory(folder.resolve('in'))
        Files.writeString(folder.resolve('out'), '{{ A }}')
        Files.createSymbolicLink(inner.resolve('link'), folder.resolve('out'))
        Files.createDirectory(inner.resolve('d'))
        Files.createSymbolicLink(inner.resolve('up'), folder)
        Files.writeString(inner.resolve('.ims_recipe_template.yaml'), "template_files: ['$path']")

        expect:
        ArchiveTemplates.render(inner, new TemplateDictionary([A: '1'])).hasErrors()
        Files.readString(folder.resolve('out')) == '{{ A }}'

        where:
        path << ['../out', 'link', 'd', 'nothing', 'up/out']
    }

    def 'what does not go together is said: #files'() {
        given:
        write(files)

        expect:
        ArchiveTemplates.render(folder, new TemplateDictionary(values)).diagnostics()*.message().any { it.contains(message) }

        where:
        files                                                    | values   || message
        [:]                                                      | [A: '1'] || 'lists no templates'
        ['.ims_recipe_template.yaml': 'template_files: [x]']     | [:]      || 'no dictionary'
    }

    private void write(Map<String, String> files) {
        files.each { Files.writeString(folder.resolve(it.key), it.value) }
    }
}
