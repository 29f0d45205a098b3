package io.throughline.console.web;

import io.throughline.console.api.PagePosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/// Tells the position of every page, and answers a request for a page's living part with only that
/// part.
final class PageInterceptor implements HandlerInterceptor {

  private static final String LIVE = "live";

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView view) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.addHeader(HttpHeaders.VARY, "HX-Target");
    PagePosition.current()
        .ifPresent(position -> response.setHeader("X-Event-Position", Long.toString(position)));
    String name = view == null ? null : view.getViewName();
    if (view != null
        && name != null
        && name.startsWith("console/")
        && !name.contains("::")
        && LIVE.equals(request.getHeader("HX-Target"))) {
      view.setViewName(name + " :: " + LIVE);
    }
  }
}
