package io.impscript.runtime.host;

import io.impscript.runtime.fill.ImageDatabase;
import io.impscript.runtime.pkg.InstallJob;
import java.io.IOException;

/** Tells every later program where the RPM database is. */
final class RpmDatabase {
  private RpmDatabase() {}

  /** Gives back the job as it is once the database is where the image wants it. */
  static InstallJob settle(InstallJob job) throws IOException {
    String database = ImageDatabase.settle(job.root(), job.system().databasePath());
    if (database.equals(job.system().databasePath())) {
      return job;
    }
    PackageFolder.moveDatabase(job, database);
    return job.withDatabase(database);
  }
}
