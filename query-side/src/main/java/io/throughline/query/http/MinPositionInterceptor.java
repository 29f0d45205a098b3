package io.throughline.query.http;

import io.throughline.query.view.ViewClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a query wait until the views have seen what its sender has done: law P5.
final class MinPositionInterceptor implements HandlerInterceptor {

  static final String PARAMETER = "minPosition";
  static final String HEADER = "X-Min-Position";

  private final ViewClock clock;
  private final Duration longest;

  MinPositionInterceptor(ViewClock clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws InterruptedException {
    if (handler instanceof HandlerMethod method && isQuery(method)) {
      String parameter = request.getParameter(PARAMETER);
      await(
          parameter == null ? HEADER : PARAMETER,
          parameter == null ? request.getHeader(HEADER) : parameter);
    }
    return true;
  }

  private static boolean isQuery(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("io.throughline.query");
  }

  private void await(String name, @Nullable String text) throws InterruptedException {
    if (text == null || text.isEmpty()) {
      return;
    }
    long position = position(name, text);
    if (!clock.await(position, longest)) {
      throw QueryRefused.behind(position);
    }
  }

  private static long position(String name, String text) {
    try {
      long position = Long.parseLong(text);
      if (position >= 0) {
        return position;
      }
    } catch (NumberFormatException e) {
      throw QueryRefused.parameter(name, "give the position of a receipt, a whole number", e);
    }
    throw QueryRefused.parameter(name, "give the position of a receipt, 0 or more");
  }
}
