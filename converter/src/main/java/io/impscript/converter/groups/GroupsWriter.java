package io.impscript.converter.groups;

import io.impscript.converter.yaml.YamlScalars;
import io.impscript.model.ImageGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays image groups out in YAML: one key a line, all text in double quotes. */
final class GroupsWriter {
  private GroupsWriter() {}

  static String write(List<ImageGroup> groups) {
    StringBuilder out = new StringBuilder(GroupsFormat.TOP + ":");
    out.append(groups.isEmpty() ? " {}\n" : "\n");
    groups.forEach(group -> group(group, out));
    return out.toString();
  }

  private static void group(ImageGroup group, StringBuilder out) {
    out.append("  ").append(YamlScalars.key(group.name())).append(':');
    out.append(group.members().isEmpty() ? " []\n" : "\n");
    group.members().forEach(member -> lines(keys(member), out));
  }

  private static void lines(Map<String, Object> keys, StringBuilder out) {
    String lead = "    - ";
    for (Map.Entry<String, Object> entry : keys.entrySet()) {
      out.append(lead).append(YamlScalars.key(entry.getKey())).append(": ");
      out.append(YamlScalars.inline(entry.getValue())).append('\n');
      lead = "      ";
    }
  }

  private static Map<String, Object> keys(ImageGroup.Member member) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("recipe", member.recipe());
    keys.put("dest", member.dest());
    putIfAny(keys, "nims_group", member.nimsGroup());
    putIfAny(keys, "netroot", member.netroot());
    putIfAny(keys, "arch", member.arch());
    putIfAny(keys, "export_format", member.exportFormat());
    putIfAny(keys, "description", member.description());
    member.extras().values().forEach(keys::putIfAbsent);
    return keys;
  }

  private static void putIfAny(Map<String, Object> keys, String key, String value) {
    if (!value.isEmpty()) {
      keys.put(key, value);
    }
  }
}
