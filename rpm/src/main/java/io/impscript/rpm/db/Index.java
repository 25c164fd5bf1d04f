package io.impscript.rpm.db;

import io.impscript.rpm.file.Header;
import io.impscript.rpm.file.Tag;
import io.impscript.rpm.solve.RichNames;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The indexes of an RPM database, as rpm 4.16 and later make them: one table each, with a key for
 * every value of one entry of the header.
 */
enum Index {
  NAME("Name", Tag.NAME, false),
  BASENAMES("Basenames", Tag.BASENAMES, true),
  GROUP("Group", Tag.GROUP, false),
  REQUIRE_NAME("Requirename", Tag.REQUIRE_NAME, true),
  PROVIDE_NAME("Providename", Tag.PROVIDE_NAME, true),
  CONFLICT_NAME("Conflictname", Tag.CONFLICT_NAME, true),
  OBSOLETE_NAME("Obsoletename", Tag.OBSOLETE_NAME, true),
  TRIGGER_NAME("Triggername", Tag.TRIGGER_NAME, true),
  DIRNAMES("Dirnames", Tag.DIRNAMES, true),
  INSTALL_TRANSACTION("Installtid", Tag.INSTALL_TRANSACTION, false),
  MD5("Sigmd5", Tag.INSTALLED_MD5, false),
  SHA1("Sha1header", Tag.SIG_SHA1_HEADER, false),
  FILE_TRIGGER_NAME("Filetriggername", Tag.FILE_TRIGGER_NAME, true),
  TRANSACTION_FILE_TRIGGER_NAME("Transfiletriggername", Tag.TRANS_FILE_TRIGGER_NAME, true),
  RECOMMEND_NAME("Recommendname", Tag.RECOMMEND_NAME, true),
  SUGGEST_NAME("Suggestname", Tag.SUGGEST_NAME, true),
  SUPPLEMENT_NAME("Supplementname", Tag.SUPPLEMENT_NAME, true),
  ENHANCE_NAME("Enhancename", Tag.ENHANCE_NAME, true);

  /** Requirements that matter only until the package is installed are not looked up any more. */
  private static final int INSTALL_ONLY = 1 << 5 | 1 << 7 | 1 << 9 | 1 << 10 | 1 << 24 | 1 << 26;

  /** Requirements of the scriptlets that a removal runs, and those that order nothing. */
  private static final int STAYING = 1 << 11 | 1 << 12 | 1 << 29;

  private static final String NO_GROUP = "Unknown";

  final String table;
  final int tag;
  private final boolean byPackage;

  Index(String table, int tag, boolean byPackage) {
    this.table = table;
    this.tag = tag;
    this.byPackage = byPackage;
  }

  /**
   * @param value text, or bytes for the two tables that have such
   * @param position of the value in the header's entry
   */
  record Key(Object value, int position) {}

  boolean isBinary() {
    return this == INSTALL_TRANSACTION || this == MD5;
  }

  /** Whether the table is searched by package too. */
  boolean isByPackage() {
    return byPackage;
  }

  List<Key> keys(Header header) {
    return switch (this) {
      case INSTALL_TRANSACTION -> numbers(header);
      case MD5 -> header.has(tag) ? List.of(new Key(header.binary(tag), 0)) : List.of();
      case GROUP -> List.of(new Key(header.has(tag) ? header.text(tag) : NO_GROUP, 0));
      case FILE_TRIGGER_NAME -> triggers(header, Tag.FILE_TRIGGER_INDEX);
      case TRANSACTION_FILE_TRIGGER_NAME -> triggers(header, Tag.TRANS_FILE_TRIGGER_INDEX);
      default -> texts(header);
    };
  }

  /** Where the trigger stands that begins a path, for one may have several beginnings. */
  private List<Key> triggers(Header header, int indexes) {
    List<String> beginnings = header.texts(tag);
    long[] triggers = header.numbers(indexes);
    List<Key> keys = new ArrayList<>(beginnings.size());
    for (int i = 0; i < Math.min(beginnings.size(), triggers.length); i++) {
      keys.add(new Key(beginnings.get(i), (int) triggers[i]));
    }
    return keys;
  }

  /** In the byte order of the machine that wrote it, which rpm takes for its own. */
  private List<Key> numbers(Header header) {
    if (!header.has(tag)) {
      return List.of();
    }
    int number = (int) header.number(tag, 0);
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    return List.of(new Key(bytes.putInt(number).array(), 0));
  }

  private List<Key> texts(Header header) {
    List<String> texts = header.texts(tag);
    long[] flags = this == REQUIRE_NAME ? header.numbers(Tag.REQUIRE_FLAGS) : new long[0];
    Set<String> seen = new HashSet<>();
    List<Key> keys = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      boolean passing = i < flags.length && isForInstallOnly((int) flags[i]);
      // Of several triggers on one name the first stands for all.
      if (!passing && (this != TRIGGER_NAME || seen.add(texts.get(i)))) {
        keys.add(new Key(texts.get(i), i));
        addRich(texts.get(i), i, keys);
      }
    }
    return keys;
  }

  private void addRich(String text, int position, List<Key> keys) {
    if (RichNames.isRich(text) && mayBeRich()) {
      RichNames.of(text).forEach(name -> keys.add(new Key(name, position)));
    }
  }

  private boolean mayBeRich() {
    return switch (this) {
      case REQUIRE_NAME, CONFLICT_NAME, RECOMMEND_NAME -> true;
      case SUGGEST_NAME, SUPPLEMENT_NAME, ENHANCE_NAME -> true;
      default -> false;
    };
  }

  private static boolean isForInstallOnly(int flags) {
    return (flags & INSTALL_ONLY) != 0 && (flags & STAYING) == 0;
  }
}
