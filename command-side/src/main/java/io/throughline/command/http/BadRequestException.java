package io.throughline.command.http;

/// A request that cannot be understood; names what is wrong and where.
public final class BadRequestException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String pointer;

  /// @param pointer a JSON pointer into the body, or the name of a header or parameter
  public BadRequestException(String pointer, String detail) {
    super(detail, null, false, false);
    this.pointer = pointer;
  }

  String pointer() {
    return pointer;
  }
}
