package io.impscript.converter.xml;

import com.ctc.wstx.io.WstxInputLocation;
import javax.xml.stream.Location;

/** Leads from a place inside an entity's text to the place where the file names the entity. */
final class EntityPlace {
  private EntityPlace() {}

  static Location outermost(Location location) {
    Location at = location;
    while (at instanceof WstxInputLocation inner && inner.getContext() != null) {
      at = inner.getContext();
    }
    return at;
  }
}
