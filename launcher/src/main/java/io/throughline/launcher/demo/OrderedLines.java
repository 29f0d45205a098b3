package io.throughline.launcher.demo;

import io.throughline.launcher.demo.Tables.Customer;
import io.throughline.launcher.demo.Tables.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/// The lines of an order or a quote, such as `12 DESK-160 -5% + 2 SOFA-2 by 20 at MAIN`: at list
/// price in the customer's currency, from the customer's warehouse unless another is named.
final class OrderedLines {

  private static final int USUAL_DAYS = 12;

  private OrderedLines() {}

  static List<Body> of(String text, Tables tables, Customer customer, Turn turn) {
    List<Body> lines = new ArrayList<>();
    for (String line : text.split(" \\+ ", -1)) {
      lines.add(
          line(Arrays.asList(line.strip().split(" ", -1)).iterator(), tables, customer, turn));
    }
    return lines;
  }

  private static Body line(Iterator<String> words, Tables tables, Customer customer, Turn turn) {
    String quantity = words.next();
    Product product = tables.product(words.next());
    String discount = "0";
    String warehouse = customer.warehouse();
    int requested = turn.step().day() + USUAL_DAYS;
    Body more = Body.EMPTY;
    while (words.hasNext()) {
      String word = words.next();
      switch (word) {
        case "by" -> requested = Integer.parseInt(words.next());
        case "at" -> warehouse = words.next();
        case "priority" -> more = more.with("priority", Integer.valueOf(words.next()));
        case "to-order" -> more = more.with("supplyMode", "MAKE_TO_ORDER");
        default -> discount = share(word);
      }
    }
    String[] tax = customer.tax().split(" ", -1);
    return Body.of("sku", product.sku())
        .with("quantity", Long.valueOf(quantity))
        .with("unitPrice", price(product, customer))
        .with("discount", discount)
        .with("taxCode", tax[0])
        .with("taxRate", tax[1])
        .with("requestedDate", turn.date(requested).toString())
        .with("warehouse", warehouse)
        .plus(more);
  }

  private static String price(Product product, Customer customer) {
    return customer.currency().equals("CNY") ? product.priceCny() : product.priceEur();
  }

  /// `-5%` is a discount of 0.05.
  private static String share(String percent) {
    if (!percent.matches("-\\d+%")) {
      throw new IllegalArgumentException("not understood in a line: " + percent);
    }
    return new BigDecimal(percent.substring(1, percent.length() - 1))
        .movePointLeft(2)
        .toPlainString();
  }
}
