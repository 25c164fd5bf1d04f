package io.impscript.rpm.db

import io.impscript.rpm.file.RpmException
import java.nio.file.Path
import java.sql.DriverManager
import spock.lang.Specification
import spock.lang.TempDir

/** Databases that scripts of packages may have left in a root. */
class InstalledPackagesSpec extends Specification {
    @TempDir Path folder

    def 'a row without a header is damage that is told'() {
        given:
        DriverManager.getConnection('jdbc:sqlite:' + folder.resolve(RpmDatabase.FILE)).withCloseable { connection ->
            connection.createStatement().execute('CREATE TABLE Packages (hnum INTEGER PRIMARY KEY, blob BLOB)')
            connection.createStatement().execute('INSERT INTO Packages VALUES (1, NULL)')
        }

        when:
        reading.call(folder)

        then:
        def e = thrown(RpmException)
        e.message.contains('without a header')

        where:
        reading << [{ InstalledPackages.read(it) }, { RpmDatabase.read(it) }]
    }
}
