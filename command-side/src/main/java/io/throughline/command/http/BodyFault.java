package io.throughline.command.http;

import io.throughline.command.http.Problems.Fault;
import io.throughline.eventlog.json.ValueRefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a body that cannot be read, in the words of whoever wrote it: the field,
/// and what belongs there; no class of the program.
final class BodyFault {

  private BodyFault() {}

  static Fault of(@Nullable Throwable cause) {
    return switch (cause) {
      case UnrecognizedPropertyException unknown ->
          new Fault(
              pointer(unknown),
              "there is no such field; known are " + new TreeSet<>(unknown.getKnownPropertyIds()));
      case ValueRefusedException refused ->
          new Fault(pointer(refused), String.valueOf(refused.getOriginalMessage()));
      case MismatchedInputException mismatch ->
          new Fault(pointer(mismatch), expected(mismatch.getTargetType()));
      case JacksonException refused when refused.getCause() instanceof IllegalArgumentException e ->
          new Fault(pointer(refused), String.valueOf(e.getMessage()));
      case JacksonException json -> new Fault("", notJson(json));
      case null, default -> new Fault("", "the body is missing or cannot be read");
    };
  }

  private static String notJson(JacksonException e) {
    return e.getLocation() == null
        ? "the body is not valid JSON"
        : "the body is not valid JSON at line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static String expected(@Nullable Class<?> type) {
    if (type == null) {
      return "has a value of another kind than the field";
    }
    if (type.isEnum()) {
      return "is one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (type == LocalDate.class) {
      return "is a day, such as 2026-12-24";
    }
    if (type == Instant.class) {
      return "is a moment, such as 2026-12-24T09:30:00Z";
    }
    if (type == Currency.class) {
      return "is a currency code of ISO 4217, such as EUR";
    }
    if (type == BigDecimal.class) {
      return "is a decimal number, such as \"12.50\"";
    }
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return "is a whole number";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "is true or false";
    }
    if (type == String.class) {
      return "is a text";
    }
    return Collection.class.isAssignableFrom(type) ? "is a list" : "is an object with fields";
  }

  private static String pointer(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      pointer.append('/');
      pointer.append(step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
    }
    return pointer.toString();
  }
}
