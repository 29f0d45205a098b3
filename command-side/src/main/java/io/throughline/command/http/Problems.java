package io.throughline.command.http;

import io.throughline.command.decision.CommonRejection;
import io.throughline.command.decision.Rejection;
import io.throughline.eventlog.LogOverloadedException;
import io.throughline.eventlog.LogUnavailableException;
import io.throughline.eventlog.StaleEpochException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Writes what is wrong with a request as a problem that names the field and the remedy.
///
/// Source: RFC 9457.
@RestControllerAdvice(basePackages = "io.throughline.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

  /// @param pointer a JSON pointer into the body, or the name of a header
  record Fault(String pointer, String detail) {}

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(RejectedException e) {
    Rejection rejection = e.rejection();
    HttpStatus status =
        rejection.code().equals(CommonRejection.VERSION_STALE.code())
            ? HttpStatus.PRECONDITION_FAILED
            : switch (rejection.kind()) {
              case UNKNOWN -> HttpStatus.NOT_FOUND;
              case STATE -> HttpStatus.CONFLICT;
              case CONTENT -> HttpStatus.UNPROCESSABLE_CONTENT;
            };
    return problem(status, rejection.code(), rejection.detail(), List.of());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> references(UnknownReferencesException e) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        CommonRejection.REFERENCE_UNKNOWN.code(),
        "the request refers to what does not exist; register it first",
        e.faults());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> bad(BadRequestException e) {
    return malformed(List.of(new Fault(e.pointer(), String.valueOf(e.getMessage()))));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> invalid(MethodArgumentNotValidException e) {
    return malformed(
        e.getBindingResult().getFieldErrors().stream()
            .map(Problems::fault)
            .sorted(Comparator.comparing(Fault::pointer))
            .toList());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
    return malformed(List.of(BodyFault.of(e.getCause())));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException e) {
    return malformed(List.of(new Fault(e.getParameterName(), "is missing")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> overloaded(LogOverloadedException e) {
    return later("overloaded", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unavailable(LogUnavailableException e) {
    return later("log-unavailable", e);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> fenced(StaleEpochException e) {
    return later("taken-over", e);
  }

  private static ResponseEntity<ProblemDetail> later(String code, RuntimeException reason) {
    ResponseEntity<ProblemDetail> problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE, code, String.valueOf(reason.getMessage()), List.of());
    return ResponseEntity.status(problem.getStatusCode())
        .headers(problem.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(problem.getBody());
  }

  /// Parsing a value in a path or in a request may refuse it, too.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> value(IllegalArgumentException e) {
    return malformed(List.of(new Fault("", String.valueOf(e.getMessage()))));
  }

  private static Fault fault(FieldError error) {
    String pointer =
        "/" + error.getField().replace("].", "/").replaceAll("[.\\[]", "/").replace("]", "");
    return new Fault(pointer, String.valueOf(error.getDefaultMessage()));
  }

  private static ResponseEntity<ProblemDetail> malformed(List<Fault> faults) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "malformed",
        faults.size() == 1
            ? (faults.getFirst().pointer() + " " + faults.getFirst().detail()).strip()
            : faults.size() + " fields are wrong; see errors",
        faults);
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String code, String detail, List<Fault> faults) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperties(
        faults.isEmpty() ? Map.of("code", code) : Map.of("code", code, "errors", faults));
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
