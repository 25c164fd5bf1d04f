package io.impscript.runtime.convert;

import io.impscript.converter.ReadCatalog;
import io.impscript.converter.files.TreeMember;
import io.impscript.converter.report.InputReport;
import io.impscript.model.Catalog;
import io.impscript.validate.ScriptFolders;
import java.util.List;

/**
 * Inputs that were read together because they refer to each other.
 *
 * @param stem where their output goes: a relative path without an ending
 * @param single whether it is one input
 * @param read what they declare
 * @param absolute the same catalog with the paths of scripts made absolute, for targets elsewhere
 * @param folders where relative paths of it start from
 * @param files what goes along with it, below the output folder
 * @param inputs the inputs, each with what there is to say of it so far
 */
record Part(
    String stem,
    boolean single,
    ReadCatalog read,
    Catalog absolute,
    ScriptFolders folders,
    List<TreeMember> files,
    List<InputReport> inputs) {
  Part {
    files = List.copyOf(files);
    inputs = List.copyOf(inputs);
  }

  /** The part with its paths absolute. */
  ReadCatalog elsewhere() {
    return new ReadCatalog(absolute, read.places(), read.comments());
  }
}
