package io.impscript.converter.cross;

import io.impscript.converter.files.TreeMember;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The script that makes {@code /boot/vmlinuz} and {@code /boot/initrd}, which IMS takes from the
 * root, where Kiwi makes neither for a plain archive.
 */
final class InitrdScript {
  private static final String FILE = "images.sh";

  private static final byte[] BYTES =
      """
      #!/bin/bash
      # IMS boots /boot/vmlinuz and /boot/initrd of the image; for this type of image Kiwi makes no initrd.
      set -e
      kernel=$(ls /lib/modules | sort -V | tail -n 1)
      name=vmlinuz
      test "$(uname -m)" = aarch64 && name=Image
      if ! test -e "/boot/$name"; then
          for file in "/boot/$name-$kernel" "/lib/modules/$kernel/$name" "/lib/modules/$kernel/vmlinuz"; do
              test -e "$file" && cp "$file" "/boot/$name" && break
          done
      fi
      dracut --force --no-hostonly --kver "$kernel" --add network --add-drivers "squashfs overlay" /boot/initrd
      """
          .getBytes(StandardCharsets.UTF_8);

  private InitrdScript() {}

  static void addTo(List<TreeMember> members) {
    if (members.stream().noneMatch(member -> member.path().equals(FILE))) {
      members.add(new TreeMember.Text(FILE, TreeMember.PROGRAM, BYTES));
    }
  }

  static boolean isOurs(TreeMember member) {
    return member instanceof TreeMember.Text text
        && member.path().equals(FILE)
        && Arrays.equals(text.bytes(), BYTES);
  }
}
