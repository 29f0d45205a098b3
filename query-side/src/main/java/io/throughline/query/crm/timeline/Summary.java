package io.throughline.query.crm.timeline;

import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The short texts by which an event is told on a timeline, for people and machines.
final class Summary {

  private final Map<String, String> texts = new LinkedHashMap<>();

  /// Says nothing where there is no value.
  Summary with(String name, @Nullable Object value) {
    if (value != null) {
      texts.put(name, value.toString());
    }
    return this;
  }

  Summary line(LineId line) {
    return with("lineId", line);
  }

  Summary quantity(Quantity quantity) {
    return with("quantity", quantity);
  }

  /// An amount, and the currency once for all amounts of the event.
  Summary money(String name, Money money) {
    return with(name, money.amount().toPlainString()).with("currency", money.currency());
  }

  Summary price(String name, UnitPrice price) {
    return with(name, price.amount().toPlainString()).with("currency", price.currency());
  }

  Map<String, String> texts() {
    return Collections.unmodifiableMap(texts);
  }
}
