package io.impscript.converter.imps;

import io.impscript.model.Element;
import java.util.regex.Pattern;

/** The kinds of files that hold IMPS objects, with their names and folders on the SMW. */
public enum ImpsFile {
  IMAGE_RECIPES("image_recipes", Element.Kind.RECIPE),
  PACKAGE_COLLECTIONS("package_collections", Element.Kind.PACKAGE_COLLECTION),
  REPOSITORIES("repositories", Element.Kind.REPOSITORY),
  NODE_MAPS("node_maps", Element.Kind.NODE_MAP);

  private final String stem;
  private final Element.Kind kind;

  ImpsFile(String stem, Element.Kind kind) {
    this.stem = stem;
    this.kind = kind;
  }

  /** The file of the site's own objects, the only one that is ever written. */
  public String localName() {
    return stem + ".local.json";
  }

  /** The folder of such files, relative to the IMPS root. */
  public String folder() {
    return "etc/opt/cray/imps/" + folderName();
  }

  /** The folder's own name. */
  public String folderName() {
    return stem + ".d";
  }

  /** Whether a file of this name holds such objects, supplied or local. */
  public boolean holds(String fileName) {
    return fileName.matches(Pattern.quote(stem) + "(\\..+)?\\.json");
  }

  /** What people call one of the objects. */
  public String noun() {
    return kind.noun();
  }

  public Element.Kind kind() {
    return kind;
  }
}
