package io.throughline.console.web;

import io.throughline.console.text.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Remembers the language that an address asked for.
final class LanguageChoice implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getParameter(Languages.PARAMETER) != null) {
      LocaleResolver languages =
          Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request));
      languages.setLocale(request, response, languages.resolveLocale(request));
    }
    return true;
  }
}
