package io.throughline.launcher.importing.history;

import java.io.IOException;

/// The file cannot be read as what it is said to be; names the line.
public final class SourceUnreadableException extends IOException {

  private static final long serialVersionUID = 1;

  public SourceUnreadableException(long line, String detail) {
    super("line " + line + ": " + detail);
  }
}
