package io.impscript.converter.kiwi;

import io.impscript.converter.xml.XmlNode;

/** 6.4: each user has groups, not a section of users. */
final class UserGroups implements Change {
  @Override
  public void apply(XmlNode.Element image, LiftLog log) {
    for (Spot spot : Spot.all(image, "users")) {
      XmlNode.Element users = spot.element();
      if (users.attributes().containsKey("group")) {
        log.changed(users, "group", "'group' moved to the users as 'groups'");
        String group = Attributes.take(users, "group");
        users.elements("user").forEach(user -> user.attributes().putIfAbsent("groups", group));
      }
      Attributes.drop(users, "id", log);
    }
  }
}
