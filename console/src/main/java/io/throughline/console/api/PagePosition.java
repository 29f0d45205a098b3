package io.throughline.console.api;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The positions of the log that the answers of one page stand at.
public final class PagePosition {

  /// The parameter of a page that says how much of the log it has to show at least.
  public static final String PARAMETER = "at";

  static final String HEADER = "X-Event-Position";
  private static final String SEEN = PagePosition.class.getName();

  private record Seen(long oldest, long newest) {}

  private PagePosition() {}

  /// The position that the page stands at: the oldest of its answers. None before the first answer.
  public static OptionalLong current() {
    Seen seen = seen();
    return seen == null ? OptionalLong.empty() : OptionalLong.of(seen.oldest());
  }

  static Optional<String> asked() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? Optional.ofNullable(request.getRequest().getParameter(PARAMETER))
            .filter(position -> position.matches("\\d{1,18}"))
        : Optional.empty();
  }

  static void begin() {
    request().ifPresent(page -> page.removeAttribute(SEEN, RequestAttributes.SCOPE_REQUEST));
  }

  static boolean isOne() {
    Seen seen = seen();
    return seen == null || seen.oldest() == seen.newest();
  }

  static void saw(@Nullable String header) {
    if (header == null || !header.matches("\\d{1,18}")) {
      return;
    }
    long position = Long.parseLong(header);
    Seen seen = seen();
    Seen now =
        seen == null
            ? new Seen(position, position)
            : new Seen(Math.min(seen.oldest(), position), Math.max(seen.newest(), position));
    request().ifPresent(page -> page.setAttribute(SEEN, now, RequestAttributes.SCOPE_REQUEST));
  }

  private static @Nullable Seen seen() {
    return request()
        .map(page -> (Seen) page.getAttribute(SEEN, RequestAttributes.SCOPE_REQUEST))
        .orElse(null);
  }

  private static Optional<RequestAttributes> request() {
    return Optional.ofNullable(RequestContextHolder.getRequestAttributes());
  }
}
