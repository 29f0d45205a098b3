package io.throughline.console.order;

import io.throughline.console.form.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A new order as it was typed.
///
/// @param key makes the same form, sent twice, one order
/// @param customer the code of the customer
record OrderForm(
    String key,
    String customer,
    String currency,
    String paymentTermsDays,
    String shippingPolicy,
    String externalReference,
    List<LineForm> lines) {

  /// @param discount in per cent
  record LineForm(
      String sku, String quantity, String unitPrice, String discount, String requestedDate) {

    static LineForm empty(String requestedDate) {
      return new LineForm("", "", "", "", requestedDate);
    }

    boolean isEmpty() {
      return sku.isEmpty() && quantity.isEmpty() && unitPrice.isEmpty();
    }
  }

  static OrderForm empty(String customer, String currency, String requestedDate) {
    return new OrderForm(
        Fields.newKey(),
        customer,
        currency,
        "30",
        "PARTIAL",
        "",
        List.of(LineForm.empty(requestedDate)));
  }

  /// Lines into which nothing was typed are left away.
  static OrderForm of(Fields fields) {
    List<LineForm> lines = new ArrayList<>();
    for (int i = 0; i < fields.count("sku"); i++) {
      LineForm line =
          new LineForm(
              fields.text("sku", i),
              fields.text("quantity", i),
              fields.text("unitPrice", i),
              fields.text("discount", i),
              fields.text("requestedDate", i));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return new OrderForm(
        fields.key(),
        fields.text("customer"),
        fields.text("currency"),
        fields.text("paymentTermsDays"),
        fields.text("shippingPolicy"),
        fields.text("externalReference"),
        lines);
  }

  OrderForm withNewKey() {
    return new OrderForm(
        Fields.newKey(),
        customer,
        currency,
        paymentTermsDays,
        shippingPolicy,
        externalReference,
        lines);
  }

  OrderForm withALine(String requestedDate) {
    return lines.isEmpty()
        ? new OrderForm(
            key,
            customer,
            currency,
            paymentTermsDays,
            shippingPolicy,
            externalReference,
            List.of(LineForm.empty(requestedDate)))
        : this;
  }

  /// The fields that the form shows, by the pointers of the API.
  Set<String> pointers() {
    Set<String> shown =
        new HashSet<>(
            Set.of(
                "/customerId",
                "/currency",
                "/paymentTermsDays",
                "/shippingPolicy",
                "/externalReference"));
    for (int i = 0; i < lines.size(); i++) {
      for (String field : List.of("sku", "quantity", "unitPrice", "discount", "requestedDate")) {
        shown.add("/lines/" + i + "/" + field);
      }
    }
    return shown;
  }
}
