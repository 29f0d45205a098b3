package io.throughline.console.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// The languages of the console: as the address asks, else as was last chosen, else as the browser
/// prefers.
public final class Languages implements LocaleResolver {

  public static final String PARAMETER = "lang";
  public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

  static final String COOKIE = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return Stream.of(
            supported(request.getParameter(PARAMETER)),
            supported(cookie == null ? null : cookie.getValue()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> preferred(request));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response == null || locale == null) {
      return;
    }
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, locale.getLanguage())
            .path("/")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(Duration.ofDays(365))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /// The language that a text such as `zh` or `zh-CN` asks for, if the console speaks it.
  static Optional<Locale> supported(@Nullable String tag) {
    String language = tag == null ? "" : Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(locale -> locale.getLanguage().equals(language)).findFirst();
  }

  private static Locale preferred(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return ALL.getFirst();
    }
    return Collections.list(request.getLocales()).stream()
        .map(locale -> supported(locale.toLanguageTag()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(ALL.getFirst());
  }
}
