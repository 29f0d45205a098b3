package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The order book.
@Component
public final class Orders {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};

  /// In base units.
  public record Quantities(
      long ordered,
      long cancelled,
      long reserved,
      long backordered,
      long released,
      long issued,
      long returned,
      long invoiced,
      long credited) {

    /// Ordered less cancelled.
    public long wanted() {
      return ordered - cancelled;
    }

    /// Confirmed by nobody yet: neither reserved nor waiting for stock nor shipped.
    public long pending() {
      return Math.max(0, wanted() - reserved - backordered - issued);
    }
  }

  public record Row(
      String orderId,
      Party customer,
      @Nullable String externalReference,
      String status,
      String paymentStatus,
      Instant placedAt,
      String currency,
      BigDecimal total,
      BigDecimal openValue,
      BigDecimal invoiced,
      BigDecimal credited,
      BigDecimal outstanding,
      Quantities quantities) {

    /// What people call the order: its name in another system, else the beginning of its id.
    public String name() {
      return externalReference != null ? externalReference : Names.brief(orderId);
    }
  }

  public record Terms(
      @Nullable String opportunityId,
      @Nullable Integer quoteVersion,
      int paymentTermsDays,
      String invoicingPolicy,
      String shippingPolicy,
      boolean confirmed,
      List<String> holds,
      boolean closed) {}

  public record Line(
      int number,
      String lineId,
      String sku,
      String warehouse,
      BigDecimal unitPrice,
      BigDecimal discount,
      String taxCode,
      BigDecimal taxRate,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      BigDecimal invoiced,
      BigDecimal credited,
      LocalDate requestedDate,
      @Nullable LocalDate promisedDate,
      @Nullable String promiseBasis,
      String supplyMode,
      int priority,
      Quantities quantities) {

    public String item() {
      return sku + "@" + warehouse;
    }
  }

  public record Order(long position, Row order, Terms terms, List<Line> lines) {}

  private final Api api;

  Orders(Api api) {
    this.api = api;
  }

  public Page<Row> list(
      @Nullable String status,
      @Nullable String customerId,
      @Nullable String search,
      @Nullable String after,
      int limit) {
    return api.get(
        ApiQuery.of("/erp/orders")
            .with("status", status)
            .with("customerId", customerId)
            .with("search", search)
            .with("after", after)
            .with("limit", limit),
        ROWS);
  }

  public Order order(String orderId) {
    return api.get(ApiQuery.of("/erp/orders/{id}").at("id", orderId), Order.class);
  }

  /// @param key the same key with the same body is one order
  public Receipt place(String key, Object body) {
    return api.send(ApiQuery.of("/sales-orders"), key, body);
  }
}
