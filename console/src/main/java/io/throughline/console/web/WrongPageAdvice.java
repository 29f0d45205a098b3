package io.throughline.console.web;

import io.throughline.console.api.ApiAway;
import io.throughline.console.api.ApiRefused;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/// Shows what went wrong as a page: that there is no such thing, that the API is away, or what it
/// said.
@ControllerAdvice(basePackages = "io.throughline.console")
@Order(0)
class WrongPageAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(WrongPageAdvice.class);

  @ExceptionHandler
  ModelAndView away(ApiAway away) {
    LOG.warn("the console cannot reach the API", away);
    return page(HttpStatus.SERVICE_UNAVAILABLE, "away", null);
  }

  @ExceptionHandler
  ModelAndView refused(ApiRefused refusal, HttpServletResponse response) {
    return switch (refusal.status()) {
      case 404 -> page(HttpStatus.NOT_FOUND, "unknown", null);
      case 503 -> {
        response.setHeader("Refresh", "1");
        yield page(HttpStatus.SERVICE_UNAVAILABLE, "behind", null);
      }
      case 400 -> page(HttpStatus.BAD_REQUEST, "address", refusal.detail());
      default -> {
        LOG.warn("the API answered {} {}", refusal.status(), refusal.code(), refusal);
        yield page(HttpStatus.BAD_GATEWAY, "refused", refusal.detail());
      }
    };
  }

  @ExceptionHandler
  ModelAndView mistyped(MethodArgumentTypeMismatchException mismatch) {
    return page(HttpStatus.BAD_REQUEST, "address", mismatch.getName());
  }

  static ModelAndView page(HttpStatus status, String kind, @Nullable String detail) {
    ModelAndView page = new ModelAndView("console/wrong", status);
    page.addObject("kind", kind);
    page.addObject("detail", detail);
    return page;
  }
}
