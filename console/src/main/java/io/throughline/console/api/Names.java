package io.throughline.console.api;

/// How things without a name of their own are called on a page.
public final class Names {

  private static final int BRIEF = 8;

  private Names() {}

  /// The beginning of an id; enough to tell two things on one page apart.
  public static String brief(String id) {
    return id.length() <= 12 ? id : id.substring(0, BRIEF);
  }
}
