package io.impscript.rpm.file;

/**
 * What an installation notes in the header of a package.
 *
 * @param time when it was installed, seconds since 1970
 * @param transaction number that all packages of one transaction have
 * @param color bits of the word sizes that the system takes: 1 for 32, 2 for 64
 * @param fileStates one for each file of the header, see the constants
 */
public record Installation(int time, int transaction, int color, byte[] fileStates) {
  /** The file is there as the package has it. */
  public static final byte NORMAL = 0;

  /** Another package's file took its place. */
  public static final byte REPLACED = 1;

  /** It was left out, such as documentation where none is wanted. */
  public static final byte NOT_INSTALLED = 2;

  /** Another word size's file of that name is there. */
  public static final byte WRONG_COLOR = 4;

  public Installation {
    fileStates = fileStates.clone();
  }

  @Override
  public byte[] fileStates() {
    return fileStates.clone();
  }
}
