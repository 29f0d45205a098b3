package io.throughline.console.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The API said no; tells why in its own words.
///
/// Source: RFC 9457.
public final class ApiRefused extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;

  /// @param pointer a JSON pointer into the body that was sent, or a parameter's name
  public record Fault(@Nullable String pointer, @Nullable String parameter, String detail) {

    public String where() {
      return pointer != null ? pointer : Optional.ofNullable(parameter).orElse("");
    }
  }

  record Problem(
      @Nullable String code,
      @Nullable String title,
      @Nullable String detail,
      @Nullable List<Fault> errors) {}

  private final int status;
  private final String code;
  private final transient List<Fault> faults;

  ApiRefused(int status, @Nullable Problem problem) {
    super(told(status, problem), null, false, false);
    this.status = status;
    this.code = problem == null || problem.code() == null ? "" : problem.code();
    this.faults =
        problem == null || problem.errors() == null ? List.of() : List.copyOf(problem.errors());
  }

  private static String told(int status, @Nullable Problem problem) {
    if (problem == null) {
      return "HTTP " + status;
    }
    String detail = problem.detail() == null ? problem.title() : problem.detail();
    return detail == null ? "HTTP " + status : detail;
  }

  public int status() {
    return status;
  }

  /// Whether the API has made up its mind: the same request would be refused again. What it had no
  /// time for may be asked again.
  public boolean isDecided() {
    return status != TOO_MANY_REQUESTS && status != SERVICE_UNAVAILABLE;
  }

  /// The published code of the refusal; empty where there is none.
  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Fault> faults() {
    return faults;
  }
}
