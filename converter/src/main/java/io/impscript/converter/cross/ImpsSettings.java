package io.impscript.converter.cross;

import io.impscript.model.Markup;
import java.util.Set;

/** Settings and users of a description as post-build commands. */
final class ImpsSettings {
  private static final Set<String> KNOWN = Set.of("locale", "keytable", "timezone");

  private final ImpsSteps steps;
  private final KiwiItems items;

  ImpsSettings(ImpsSteps steps, KiwiItems items) {
    this.steps = steps;
    this.items = items;
  }

  void preferences(Markup.Tag preferences) {
    for (Markup.Tag tag : preferences.tags()) {
      String value = tag.text().strip();
      if (KNOWN.contains(tag.name()) && !value.isEmpty()) {
        setting(tag, value);
      } else if (tag.name().equals("packagemanager")) {
        items.approximated(tag, "IMPS takes the package manager that goes with the dist");
      } else if (tag.name().equals("type")) {
        items.keptAside(tag, "IMPS makes one kind of image root");
      } else {
        items.keptAside(tag, "IMPS has no place for it");
      }
    }
  }

  private void setting(Markup.Tag tag, String value) {
    String command =
        switch (tag.name()) {
          case "locale" -> line("LANG=" + locale(value), "/etc/locale.conf");
          case "keytable" -> line("KEYMAP=" + value, "/etc/vconsole.conf");
          default -> "ln -sf " + ImpsSteps.word("/usr/share/zoneinfo/" + value) + " /etc/localtime";
        };
    steps.early(command);
    items.approximated(tag, "set by a post-build command");
  }

  private static String line(String text, String file) {
    return "echo " + ImpsSteps.word(text) + " > " + file;
  }

  /** Kiwi takes the first of a list, and adds the encoding. */
  private static String locale(String value) {
    String first = value.split(",")[0].strip();
    return Set.of("C", "POSIX").contains(first) || first.contains(".") ? first : first + ".UTF-8";
  }

  void users(Markup.Tag users) {
    for (Markup.Tag user : users.tags("user")) {
      user(user);
    }
  }

  private void user(Markup.Tag user) {
    String name = user.attribute("name");
    if (!name.matches("[A-Za-z_][A-Za-z0-9_.-]*\\$?")) {
      items.keptAside(user, "no command takes such a name");
      return;
    }
    StringBuilder options = new StringBuilder();
    option(options, "-u", user.attribute("id"));
    option(options, "-d", user.attribute("home"));
    option(options, "-s", user.attribute("shell"));
    option(options, "-c", user.attribute("realname"));
    groups(user.attribute("groups"), options);
    boolean plain = user.attribute("pwdformat").equals("plain");
    if (!plain) {
      option(options, "-p", user.attribute("password"));
    }
    String change = options.isEmpty() ? "true" : "usermod" + options + " " + name;
    steps.early(
        "if id -u "
            + name
            + " >/dev/null 2>&1; then "
            + change
            + "; else useradd -m"
            + options
            + " "
            + name
            + "; fi");
    items.approximated(
        user,
        plain
            ? "made by a post-build command; a plain password is not copied anywhere"
            : "made by a post-build command");
  }

  /** The first group is the one at login; {@code name:id} says its number. */
  private void groups(String groups, StringBuilder options) {
    StringBuilder others = new StringBuilder();
    boolean first = true;
    for (String item : groups.split(",")) {
      String[] parts = item.strip().split(":");
      String group = parts[0];
      if (!group.isEmpty()) {
        String id = parts.length > 1 ? "-g " + ImpsSteps.word(parts[1]) + " " : "";
        String word = ImpsSteps.word(group);
        steps.early("getent group " + word + " >/dev/null || groupadd " + id + word);
        if (first) {
          option(options, "-g", group);
        } else {
          others.append(others.isEmpty() ? "" : ",").append(group);
        }
        first = false;
      }
    }
    option(options, "-G", others.toString());
  }

  private static void option(StringBuilder options, String name, String value) {
    if (!value.isEmpty()) {
      options.append(' ').append(name).append(' ').append(ImpsSteps.word(value));
    }
  }
}
