package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Invoices and credit notes.
@Component
public final class Invoices {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};

  /// @param legalNumber series and number; none until it is assigned
  /// @param outstanding what is left to pay of an invoice
  /// @param remaining what is left to use of a credit note
  public record Row(
      String documentId,
      String type,
      String status,
      @Nullable String legalNumber,
      @Nullable String originalInvoiceId,
      @Nullable String orderId,
      Party customer,
      @Nullable LocalDate issueDate,
      @Nullable LocalDate dueDate,
      String currency,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      BigDecimal paid,
      BigDecimal credited,
      BigDecimal discounted,
      BigDecimal writtenOff,
      BigDecimal outstanding,
      BigDecimal cleared,
      BigDecimal refunded,
      BigDecimal remaining,
      @Nullable String reason,
      @Nullable String externalReference) {

    public boolean isCredit() {
      return type.equals("CREDIT_NOTE");
    }

    public String name() {
      return legalNumber != null ? legalNumber : Names.brief(documentId);
    }
  }

  /// @param lineId the order's line
  public record Line(
      int number,
      @Nullable String lineId,
      @Nullable String description,
      long quantity,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total) {}

  public record Invoice(long position, Row invoice, List<Line> lines) {}

  private final Api api;

  Invoices(Api api) {
    this.api = api;
  }

  public List<Row> ofOrder(String orderId, int limit) {
    return api.get(ApiQuery.of("/erp/invoices").with("orderId", orderId).with("limit", limit), ROWS)
        .items();
  }

  public Invoice invoice(String documentId) {
    return api.get(ApiQuery.of("/erp/invoices/{id}").at("id", documentId), Invoice.class);
  }

  /// The newest of a customer.
  public List<Row> ofCustomer(String customerId, int limit) {
    return api.get(
            ApiQuery.of("/erp/invoices").with("customerId", customerId).with("limit", limit), ROWS)
        .items();
  }
}
