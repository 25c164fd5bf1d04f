package io.impscript.runtime.lock;

import java.util.regex.Pattern;

/** Texts for files that are given away. */
public final class PublicText {
  private static final Pattern ACCOUNT = Pattern.compile("([A-Za-z]+://)[^/@\\s]*@");
  private static final Pattern QUERY = Pattern.compile("([A-Za-z]+://[^\\s?]*)\\?\\S*");

  private PublicText() {}

  /** Addresses lose their account, and their query, which is where some servers want a token. */
  public static String of(String text) {
    String open = ACCOUNT.matcher(text).replaceAll("$1");
    return QUERY.matcher(open).replaceAll("$1?...");
  }
}
