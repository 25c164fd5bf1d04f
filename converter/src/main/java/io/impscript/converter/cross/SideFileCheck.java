package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import io.impscript.converter.kiwi.KiwiDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Whether files are still as they were written together with a side file. */
final class SideFileCheck {
  private final SideFile side;
  private final KiwiDescription description;

  SideFileCheck(SideFile side, KiwiDescription description) {
    this.side = side;
    this.description = description;
  }

  /** Whether no file was changed, added or taken away. */
  boolean isUntouched(ImportedFiles files) throws IOException {
    List<TreeMember> there = new ArrayList<>(files.all().values());
    Path main = description.folder().resolve(description.mainFile());
    there.add(new TreeMember.Copy(description.mainFile(), TreeMember.PLAIN_FILE, main));
    return SideFile.hashes(there).equals(side.files());
  }
}
