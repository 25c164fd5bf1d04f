package io.impscript.rpm.fetch;

/** Hears what happens on the way to files. May be called by many threads at once. */
public interface FetchListener {
  FetchListener NONE = new FetchListener() {};

  /**
   * A mirror did not give a file as it must be. Another one is asked, or the same again, or there
   * is an exception.
   *
   * @param address of the file, without a password
   * @param reason for people, without the address
   */
  default void mirrorFailed(String address, String reason) {}

  /** Something else that people should know, such as a copy that could not be kept. */
  default void note(String text) {}

  /** Some bytes of a file came. */
  default void received(int bytes) {}
}
