package io.throughline.console.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Shows a page to a browser that asks for an address where nothing is; whoever does not ask for a
/// page is answered as before.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoPageAdvice {

  @ExceptionHandler(
      exception = NoResourceFoundException.class,
      produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView nothing() {
    return WrongPageAdvice.page(HttpStatus.NOT_FOUND, "unknown", null);
  }
}
