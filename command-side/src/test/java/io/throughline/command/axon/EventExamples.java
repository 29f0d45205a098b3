package io.throughline.command.axon;

import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// One example of every event, made from its components: every field is filled, none by chance.
final class EventExamples {

  private static final Map<Class<?>, Object> VALUES =
      Map.ofEntries(
          Map.entry(Money.class, Money.parse("1234.50 EUR")),
          Map.entry(UnitPrice.class, UnitPrice.parse("12.345 EUR")),
          Map.entry(Quantity.class, Quantity.of(7)),
          Map.entry(Currency.class, Currency.getInstance("EUR")),
          Map.entry(Instant.class, Instant.parse("2026-11-23T09:30:00Z")),
          Map.entry(LocalDate.class, LocalDate.of(2026, 11, 23)),
          Map.entry(BigDecimal.class, new BigDecimal("1")),
          Map.entry(int.class, 2),
          Map.entry(Integer.class, 2),
          Map.entry(long.class, 3L),
          Map.entry(boolean.class, true));

  /// The text of value types whose form is checked.
  private static final Map<String, String> TEXTS =
      Map.of(
          "LineId", "order-1/2",
          "StockItemId", "A-100@MAIN",
          "PersonalText", "subject-1|Li Wei",
          "Discount", "0.05",
          "TaxRate", "0.19");

  private EventExamples() {}

  static Object of(Class<?> type) {
    return make(type, type.getSimpleName());
  }

  private static Object make(Type type, String name) {
    if (type instanceof ParameterizedType list) {
      return List.of(make(list.getActualTypeArguments()[0], name + "-item"));
    }
    Class<?> raw = (Class<?>) type;
    if (VALUES.containsKey(raw)) {
      return VALUES.get(raw);
    }
    if (raw == String.class) {
      return name;
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    return hasParse(raw) ? parsed(raw, name) : record(raw);
  }

  private static boolean hasParse(Class<?> raw) {
    return Arrays.stream(raw.getMethods()).anyMatch(method -> method.getName().equals("parse"));
  }

  private static Object parsed(Class<?> raw, String name) {
    try {
      Method parse = raw.getMethod("parse", String.class);
      return parse.invoke(null, TEXTS.getOrDefault(raw.getSimpleName(), name + "-1"));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no example of " + raw, e);
    }
  }

  private static Object record(Class<?> raw) {
    RecordComponent[] components = raw.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values =
        Arrays.stream(components)
            .map(component -> make(component.getGenericType(), component.getName()))
            .toArray();
    try {
      return raw.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no example of " + raw, e);
    }
  }
}
