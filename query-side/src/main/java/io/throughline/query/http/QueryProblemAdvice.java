package io.throughline.query.http;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Tells refusals of queries as problem documents.
///
/// Source: RFC 9457.
@RestControllerAdvice(basePackages = "io.throughline.query")
class QueryProblemAdvice {

  private static final String RETRY_AFTER_SECONDS = "1";

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(QueryRefused refusal) {
    ProblemDetail problem = problem(refusal.status(), refusal.code(), refusal.detail());
    if (refusal.parameter() != null) {
      problem.setProperty("errors", List.of(error(refusal.parameter(), refusal.detail())));
    }
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    return refused(
        QueryRefused.parameter(
            mismatch.getName(),
            type == null ? "cannot be read" : "give a value of type " + type.getSimpleName()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> missing(MissingServletRequestParameterException missing) {
    return refused(QueryRefused.parameter(missing.getParameterName(), "is missing"));
  }

  private static Map<String, String> error(String parameter, String detail) {
    return Map.of("parameter", parameter, "detail", detail);
  }

  private static ProblemDetail problem(HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(status.getReasonPhrase());
    problem.setProperty("code", code);
    return problem;
  }

  private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (HttpStatusCode.valueOf(problem.getStatus()).isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return answer.body(problem);
  }
}
