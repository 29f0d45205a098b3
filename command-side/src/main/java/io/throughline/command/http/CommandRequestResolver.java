package io.throughline.command.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Reads the headers of a command.
final class CommandRequestResolver implements HandlerMethodArgumentResolver {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern VERSION = Pattern.compile("\"\\d{1,18}\"");

  private final Clock clock;

  CommandRequestResolver(Clock clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == CommandRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    String actor = Objects.requireNonNullElse(request.getHeader("X-Actor"), "local");
    if (actor.isBlank() || actor.length() > 100) {
      throw new BadRequestException("X-Actor", "has 1 to 100 characters");
    }
    return new CommandRequest(
        key(request.getHeader("Idempotency-Key")),
        hash(request),
        expectedVersion(request.getHeader("If-Match")),
        effectiveAt(request.getHeader("Effective-At")),
        actor);
  }

  private static String key(@Nullable String header) {
    if (header == null) {
      throw new BadRequestException(
          "Idempotency-Key", "is missing: send a key of your own, new with every new request");
    }
    if (!KEY.matcher(header).matches()) {
      throw new BadRequestException(
          "Idempotency-Key", "has 1 to 200 printable ASCII characters and no blanks");
    }
    return header;
  }

  private static @Nullable Long expectedVersion(@Nullable String header) {
    if (header == null || header.equals("*")) {
      return null;
    }
    if (!VERSION.matcher(header).matches()) {
      throw new BadRequestException("If-Match", "is the ETag of the last answer, such as \"3\"");
    }
    return Long.valueOf(header.substring(1, header.length() - 1));
  }

  private @Nullable Instant effectiveAt(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Instant at;
    try {
      at =
          header.length() == 10
              ? LocalDate.parse(header).atStartOfDay(clock.getZone()).toInstant()
              : OffsetDateTime.parse(header).toInstant();
    } catch (DateTimeParseException e) {
      throw new BadRequestException(
          "Effective-At", "is a day or a moment, such as 1996-07-04 or 1996-07-04T09:30:00Z");
    }
    if (at.isAfter(clock.instant())) {
      throw new BadRequestException("Effective-At", "is in the future; leave it out for now");
    }
    return at;
  }

  private static String hash(HttpServletRequest request) {
    byte[] body = (byte[]) request.getAttribute(RequestBodyFilter.BODY);
    String head =
        String.join(
            "\n",
            request.getMethod(),
            request.getRequestURI(),
            Objects.requireNonNullElse(request.getHeader("Effective-At"), ""),
            "");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head.getBytes(StandardCharsets.UTF_8));
      digest.update(body == null ? new byte[0] : body);
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
