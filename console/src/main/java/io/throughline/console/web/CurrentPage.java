package io.throughline.console.web;

import io.throughline.console.api.PagePosition;
import io.throughline.console.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// The page that is being written. Templates know it as `#page`.
@Component
public final class CurrentPage {

  private static final AtomicLong FRESH = new AtomicLong();

  public String language() {
    return LocaleContextHolder.getLocale().toLanguageTag();
  }

  public boolean isIn(String language) {
    return LocaleContextHolder.getLocale().getLanguage().equals(language);
  }

  /// The address of the same page in another language.
  public String in(String language) {
    return with(Languages.PARAMETER, language);
  }

  /// The address of the same page with another value of a parameter, or without it. What depends on
  /// the old value, the place in a list and the position waited for, is left behind.
  public String with(String name, @Nullable Object value) {
    HttpServletRequest request = request();
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath(request.getRequestURI());
    if (request.getMethod().equals("GET")) {
      request
          .getParameterMap()
          .forEach((key, values) -> {
            if (!key.equals(name) && !key.equals("after") && values.length > 0) {
              add(uri, key, values[0]);
            }
          });
    }
    if (value != null) {
      add(uri, name, value.toString());
    }
    return uri.build(true).toUriString();
  }

  public @Nullable Long position() {
    return PagePosition.current().isPresent() ? PagePosition.current().getAsLong() : null;
  }

  /// A name that nothing on the page has yet.
  public String fresh() {
    return Long.toString(FRESH.incrementAndGet(), Character.MAX_RADIX);
  }

  /// A message of success to show once, named by a command's redirect.
  public @Nullable String done() {
    return parameter("done");
  }

  /// What the address gives for a name; none where it gives nothing or only blanks.
  public @Nullable String parameter(String name) {
    String value = request().getParameter(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static void add(UriComponentsBuilder uri, String name, String value) {
    uri.queryParam(escaped(name), escaped(value));
  }

  private static String escaped(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes)
            Objects.requireNonNull(RequestContextHolder.getRequestAttributes()))
        .getRequest();
  }
}
