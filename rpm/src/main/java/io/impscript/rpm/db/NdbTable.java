package io.impscript.rpm.db;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One table of {@link NdbIndexes}: for each key the packages that have it, and where. It is a hash
 * table in three parts: places of eight bytes, four more bytes for each place, and the keys behind
 * them. Source of the form: rpm's back end {@code ndb}.
 */
final class NdbTable {
  private static final int MAGIC = Ndb.mark("RpmI");
  private static final int HEADER = 64;
  private static final int PLACE = 8;
  private static final int MORE = 4;

  /** So that rpm can add some without making the table anew. */
  private static final int ROOM_FOR_KEYS = 4096;

  private static final int FEWEST = 256;
  private static final int FIRST_STEP = 7;

  /** The number of the package does not stand beside the position, but in its own four bytes. */
  private static final int APART = 1 << 31;

  private static final int MANY_PACKAGES = 1 << 30;

  private final Map<String, Integer> offsets = new HashMap<>();
  private final ByteArrayOutputStream keys = new ByteArrayOutputStream();
  private final List<Use> uses = new ArrayList<>();

  private record Use(int offset, int hash, int number, int position) {}

  NdbTable() {
    // A key at the very beginning could not be told from a place that is free.
    keys.write(0);
  }

  /**
   * Adds a use of a key.
   *
   * @param number of the package
   * @param position of the key in the package's header
   */
  void add(byte[] key, int number, int position) {
    String text = new String(key, StandardCharsets.ISO_8859_1);
    int offset = offsets.computeIfAbsent(text, any -> append(key));
    uses.add(new Use(offset, Ndb.hash(key), number, position));
  }

  private int append(byte[] key) {
    int offset = keys.size();
    if (key.length > 0 && key.length < 0xFF) {
      keys.write(key.length);
    } else if (key.length < 0xFFFF) {
      keys.writeBytes(Ndb.buffer(3).put((byte) -1).putShort((short) key.length).array());
    } else {
      byte[] mark = {-1, -1, -1};
      keys.writeBytes(Ndb.buffer(7).put(mark).putInt(key.length).array());
    }
    keys.writeBytes(key);
    return offset;
  }

  /** The table, filled up to whole pages. */
  byte[] bytes() {
    int places = Math.max(FEWEST, Integer.highestOneBit(uses.size())) * 4;
    int before = HEADER + places * (PLACE + MORE);
    ByteBuffer table = Ndb.buffer(Ndb.wholePages(before + keys.size() + ROOM_FOR_KEYS));
    int mask = hashBits(table.capacity() - before);
    int used = 0;
    for (Use use : uses) {
      used += put(table, places, use, use.offset() | use.hash() & mask) ? 1 : 0;
    }
    table.putInt(MAGIC).putInt(0).putInt(1).putInt(places).putInt(used).putInt(0);
    table.putInt(mask).putInt(keys.size()).putInt(0);
    return table.position(before).put(keys.toByteArray()).array();
  }

  /** The bits of a place that no offset of a key needs; they hold bits of the key's hash. */
  private static int hashBits(int room) {
    int above = 1 << 16;
    while (above < room + 2 * ROOM_FOR_KEYS) {
      above <<= 1;
    }
    return -above;
  }

  /** Whether it was not there yet. */
  private static boolean put(ByteBuffer table, int places, Use use, int entry) {
    int data = data(use.number(), use.position());
    int more = (data & APART) == 0 ? 0 : use.number();
    int place = use.hash() & places - 1;
    for (int step = FIRST_STEP; ; step++) {
      int at = HEADER + place * PLACE;
      int atMore = HEADER + places * PLACE + place * MORE;
      if (table.getInt(at) == 0) {
        table.putInt(at, entry).putInt(at + 4, data).putInt(atMore, more);
        return true;
      }
      if (table.getInt(at) == entry
          && table.getInt(at + 4) == data
          && table.getInt(atMore) == more) {
        return false;
      }
      place = place + step & places - 1;
    }
  }

  private static int data(int number, int position) {
    if (number < 1 << 20 && position < 1 << 10) {
      return number | position << 20;
    }
    boolean together = number < 1 << 24 && position < 1 << 6;
    return together ? number | position << 24 | MANY_PACKAGES : position | APART;
  }
}
