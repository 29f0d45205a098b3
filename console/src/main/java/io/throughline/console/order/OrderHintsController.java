package io.throughline.console.order;

import io.throughline.console.api.Money;
import io.throughline.console.api.Products;
import io.throughline.console.api.Stock;
import io.throughline.console.form.Fields;
import io.throughline.console.form.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Helps while an order is typed: names what was chosen, offers its list price, tells what is
/// available, and adds up. What counts is computed by the API when the order is placed.
@Controller
class OrderHintsController {

  private static final String MAIN = "@MAIN";

  private final Products products;
  private final Stock stock;

  OrderHintsController(Products products, Stock stock) {
    this.products = products;
    this.stock = stock;
  }

  /// @param offered the price that was filled in before: one that nobody has changed since may be
  ///   replaced
  @GetMapping("/orders/new/hint")
  String hint(
      @RequestParam(defaultValue = "") String sku,
      @RequestParam(defaultValue = "") String quantity,
      @RequestParam(defaultValue = "") String unitPrice,
      @RequestParam(defaultValue = "") String offered,
      @RequestParam(defaultValue = "EUR") String currency,
      @RequestParam(defaultValue = "") String line,
      HttpServletResponse response,
      Model model) {
    Optional<Products.Row> product = sku.isBlank() ? Optional.empty() : products.find(sku.strip());
    String price =
        product
            .flatMap(row -> row.priceIn(currency))
            .map(listed -> listed.price().toPlainString())
            .orElse("");
    boolean fill = unitPrice.isBlank() || unitPrice.strip().equals(offered);
    model.addAttribute("sku", sku.strip());
    model.addAttribute("product", product.orElse(null));
    model.addAttribute("offer", price);
    model.addAttribute("fill", fill && !price.equals(unitPrice.strip()));
    model.addAttribute("line", line.matches("[0-9a-z-]{1,40}") ? line : "");
    model.addAttribute("available", product.isEmpty() ? null : available(sku.strip()));
    model.addAttribute("wanted", read(quantity).longValue());
    response.setHeader("HX-Trigger-After-Swap", "priced");
    return "console/order-form :: hint";
  }

  @PostMapping("/orders/new/total")
  String total(@RequestParam MultiValueMap<String, String> fields, Model model) {
    OrderForm form = OrderForm.of(new Fields(fields));
    BigDecimal net =
        form.lines().stream()
            .map(line -> net(line, digits(form.currency())))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    model.addAttribute("total", new Money(net, form.currency()));
    return "console/order-form :: total";
  }

  private @Nullable Long available(String sku) {
    return stock.find(sku + MAIN).map(item -> item.item().available()).orElse(0L);
  }

  private static BigDecimal net(OrderForm.LineForm line, int digits) {
    BigDecimal kept = BigDecimal.ONE.subtract(read(line.discount()).movePointLeft(2));
    return read(line.quantity())
        .multiply(read(line.unitPrice()))
        .multiply(kept)
        .setScale(digits, RoundingMode.HALF_UP);
  }

  private static BigDecimal read(String text) {
    return Typed.plain(text).orElse(BigDecimal.ZERO);
  }

  private static int digits(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .filter(known -> known.getCurrencyCode().equals(currency))
        .mapToInt(Currency::getDefaultFractionDigits)
        .map(digits -> Math.max(0, digits))
        .findFirst()
        .orElse(2);
  }
}
