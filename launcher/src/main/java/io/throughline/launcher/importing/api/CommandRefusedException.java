package io.throughline.launcher.importing.api;

/// The server understood the command and refuses it; asking again changes nothing.
public final class CommandRefusedException extends Exception {

  private static final long serialVersionUID = 1;

  CommandRefusedException(int status, String path, String code, String detail) {
    super("%s: %d %s: %s".formatted(path, status, code, detail), null, false, false);
  }
}
