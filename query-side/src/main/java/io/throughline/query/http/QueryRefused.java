package io.throughline.query.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A query that cannot be answered as it was asked.
public final class QueryRefused extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final @Nullable String parameter;

  private QueryRefused(
      HttpStatus status,
      String code,
      String detail,
      @Nullable String parameter,
      @Nullable Throwable cause) {
    super(detail, cause);
    this.status = status;
    this.code = code;
    this.parameter = parameter;
  }

  /// @param detail what to give instead
  public static QueryRefused parameter(String name, String detail) {
    return parameter(name, detail, null);
  }

  public static QueryRefused parameter(String name, String detail, @Nullable Throwable cause) {
    return new QueryRefused(HttpStatus.BAD_REQUEST, "parameter-malformed", detail, name, cause);
  }

  /// @param what the kind of thing, as in its code: `order` gives `order-unknown`
  public static QueryRefused unknown(String what, String id) {
    String detail = "there is no " + what.replace('-', ' ') + " " + id + " at this position";
    return new QueryRefused(HttpStatus.NOT_FOUND, what + "-unknown", detail, null, null);
  }

  static QueryRefused behind(long asked) {
    String detail = "the views have not reached position " + asked + " yet: ask again";
    return new QueryRefused(
        HttpStatus.SERVICE_UNAVAILABLE, "position-not-reached", detail, null, null);
  }

  public static QueryRefused crowded(String detail) {
    return new QueryRefused(
        HttpStatus.SERVICE_UNAVAILABLE, "too-many-listeners", detail, null, null);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  @Nullable String parameter() {
    return parameter;
  }
}
