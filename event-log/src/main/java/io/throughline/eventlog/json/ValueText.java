package io.throughline.eventlog.json;

import static java.util.Objects.requireNonNullElse;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The text form of a value type: a public class with a public static `parse(String)` that returns
/// the class itself or a type that it extends. `parse` must accept what `toString` says.
record ValueText(Class<?> type, Method parse) {

  /// Empty if the class is not such a value type. Types of the JDK never are.
  static Optional<ValueText> of(Class<?> type) {
    if (type.isPrimitive() || type.isArray() || type.getName().startsWith("java.")) {
      return Optional.empty();
    }
    Deque<Class<?>> open = new ArrayDeque<>();
    open.add(type);
    while (!open.isEmpty()) {
      Class<?> candidate = open.removeFirst();
      Method parse = parseOf(candidate);
      if (parse != null) {
        return Optional.of(new ValueText(type, parse));
      }
      if (candidate.getSuperclass() != null) {
        open.add(candidate.getSuperclass());
      }
      open.addAll(List.of(candidate.getInterfaces()));
    }
    return Optional.empty();
  }

  private static @Nullable Method parseOf(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("parse")
          && Modifier.isStatic(method.getModifiers())
          && Modifier.isPublic(method.getModifiers())
          && method.getParameterCount() == 1
          && method.getParameterTypes()[0] == String.class
          && method.getReturnType() == type) {
        method.setAccessible(true);
        return method;
      }
    }
    return null;
  }

  /// Whether the value is nothing but a whole number with a name.
  boolean isWholeNumber() {
    if (!type.isRecord() || type.getRecordComponents().length != 1) {
      return false;
    }
    Class<?> component = type.getRecordComponents()[0].getType();
    return component == long.class || component == int.class;
  }

  /// Refuses text that `parse` refuses, or that names another subtype, with
  /// `IllegalArgumentException` and a message for people.
  Object read(String text) {
    Object value;
    try {
      value = parse.invoke(null, text);
    } catch (InvocationTargetException refused) {
      Throwable reason = requireNonNullElse(refused.getCause(), refused);
      throw new IllegalArgumentException(reason.getMessage(), reason);
    } catch (IllegalAccessException unreadable) {
      throw new IllegalStateException("Cannot call " + parse, unreadable);
    }
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("not a " + type.getSimpleName());
    }
    return value;
  }
}
