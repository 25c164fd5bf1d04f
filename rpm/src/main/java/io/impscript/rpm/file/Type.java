package io.impscript.rpm.file;

/** Types of header entries. */
final class Type {
  static final int NULL = 0;
  static final int CHAR = 1;
  static final int INT8 = 2;
  static final int INT16 = 3;
  static final int INT32 = 4;
  static final int INT64 = 5;
  static final int STRING = 6;
  static final int BINARY = 7;
  static final int STRING_ARRAY = 8;
  static final int I18N_STRING = 9;

  private static final int[] WIDTHS = {0, 1, 1, 2, 4, 8, 0, 1, 0, 0};

  private Type() {}

  static boolean isKnown(int type) {
    return type >= NULL && type <= I18N_STRING;
  }

  static boolean isText(int type) {
    return type == STRING || type == STRING_ARRAY || type == I18N_STRING;
  }

  /** Bytes of one value; 0 for texts, which end at a zero. */
  static int width(int type) {
    return WIDTHS[type];
  }
}
