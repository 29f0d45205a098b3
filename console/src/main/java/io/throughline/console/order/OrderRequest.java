package io.throughline.console.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.console.form.FormErrors;
import io.throughline.console.form.Typed;
import io.throughline.console.order.OrderForm.LineForm;
import io.throughline.console.text.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A new order as the API takes it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderRequest(
    String customerId,
    String currency,
    List<LineRequest> lines,
    long paymentTermsDays,
    String shippingPolicy,
    @Nullable String externalReference) {

  record LineRequest(
      String sku, long quantity, String unitPrice, String discount, LocalDate requestedDate) {}

  /// None where something typed cannot be read; the errors say what.
  static Optional<OrderRequest> of(
      OrderForm form, String customerId, FormErrors errors, Words words) {
    Typed typed = new Typed(errors, words);
    if (form.lines().isEmpty()) {
      errors.add("/lines/0/sku", words.text("form.required"));
    }
    List<LineRequest> lines = new ArrayList<>();
    for (int i = 0; i < form.lines().size(); i++) {
      line(typed, form.lines().get(i), "/lines/" + i).ifPresent(lines::add);
    }
    Long days = typed.whole(form.paymentTermsDays(), "/paymentTermsDays");
    typed.required(form.currency(), "/currency");
    if (errors.any() || days == null) {
      return Optional.empty();
    }
    return Optional.of(
        new OrderRequest(
            customerId,
            form.currency(),
            lines,
            days,
            form.shippingPolicy(),
            form.externalReference().isEmpty() ? null : form.externalReference()));
  }

  private static Optional<LineRequest> line(Typed typed, LineForm line, String pointer) {
    typed.required(line.sku(), pointer + "/sku");
    Long quantity = typed.whole(line.quantity(), pointer + "/quantity");
    BigDecimal price = typed.number(line.unitPrice(), pointer + "/unitPrice");
    BigDecimal percent =
        typed.number(line.discount().isEmpty() ? "0" : line.discount(), pointer + "/discount");
    LocalDate date = typed.date(line.requestedDate(), pointer + "/requestedDate");
    if (quantity == null || price == null || percent == null || date == null) {
      return Optional.empty();
    }
    return Optional.of(
        new LineRequest(
            line.sku(),
            quantity,
            price.toPlainString(),
            percent.movePointLeft(2).toPlainString(),
            date));
  }
}
