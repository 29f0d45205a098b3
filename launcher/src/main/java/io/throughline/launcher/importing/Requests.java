package io.throughline.launcher.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceCustomer;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceProduct;
import io.throughline.launcher.importing.history.StockChange;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bodies of the commands, as docs/http.md has them.
final class Requests {

  private Requests() {}

  record Amount(String amount, String currency) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Customer(
      String code,
      String kind,
      String name,
      @Nullable String contact,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String country,
      String source,
      Amount creditLimit) {

    static Customer of(SourceCustomer customer, String source, String currency) {
      return new Customer(
          customer.code(),
          "COMPANY",
          customer.name(),
          customer.contact(),
          customer.phone(),
          customer.address(),
          customer.country(),
          source,
          new Amount(customer.creditLimit().toPlainString(), currency));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Product(String sku, String name, @Nullable String category) {

    static Product of(SourceProduct product) {
      return new Product(product.sku(), product.name(), product.category());
    }
  }

  record Price(String currency, String price, String validFrom) {}

  record Receipt(long quantity, String currency, String unitCost, String source) {}

  record Adjustment(long delta, String reason) {

    static Adjustment of(StockChange change) {
      return new Adjustment(change.units(), change.why());
    }
  }

  record Order(
      String customerId,
      String currency,
      List<OrderLine> lines,
      String shippingPolicy,
      String externalReference) {

    /// Shipped whole: the source knows one shipping date for an order.
    static Order of(SourceOrder order, String customerId, String currency) {
      return new Order(
          customerId,
          currency,
          order.lines().stream().map(OrderLine::of).toList(),
          "COMPLETE",
          order.number());
    }
  }

  record OrderLine(
      String sku, long quantity, String unitPrice, String discount, String requestedDate) {

    static OrderLine of(SourceOrder.Line line) {
      return new OrderLine(
          line.sku(),
          line.quantity(),
          line.unitPrice().toPlainString(),
          line.discount().toPlainString(),
          line.requested().toString());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Shipping(@Nullable String carrier) {}

  record CreditedLine(String lineId, long quantity) {}

  record Credit(List<CreditedLine> lines, String reason, String externalReference) {

    static Credit of(SourceCredit credit, SourceCredit.OfInvoice part, String orderId) {
      return new Credit(
          part.lines().stream()
              .map(line -> new CreditedLine(orderId + "/" + line.line(), line.quantity()))
              .toList(),
          credit.reason(),
          credit.number());
    }
  }

  record UnexplainedLine(String description, long quantity, String net) {}

  record CreditNote(
      String customerId,
      String currency,
      List<UnexplainedLine> lines,
      String reason,
      String externalReference) {

    static CreditNote of(SourceCredit credit, String customerId, String currency) {
      return new CreditNote(
          customerId,
          currency,
          credit.unexplained().stream()
              .map(line ->
                  new UnexplainedLine(
                      line.description(), line.quantity(), line.net().toPlainString()))
              .toList(),
          credit.reason() + ", no earlier invoice explains it",
          credit.number());
    }
  }

  record Returned(
      String returnId,
      String lineId,
      long quantity,
      String disposition,
      String currency,
      String unitCost) {

    /// Back into stock at no cost, as it was received.
    static Returned of(String number, String lineId, long quantity, String currency) {
      return new Returned(
          number, lineId, quantity, "RESTOCK", currency, BigDecimal.ZERO.toPlainString());
    }
  }
}
