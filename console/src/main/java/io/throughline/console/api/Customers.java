package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Whom the company sells to.
@Component
public final class Customers {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};
  private static final int NAMESAKES = 50;

  public record ListMoney(
      String currency,
      long openOrders,
      BigDecimal openOrderValue,
      BigDecimal receivable,
      BigDecimal overdue) {}

  public record Row(
      String customerId,
      String code,
      String kind,
      String name,
      String stage,
      @Nullable String ownerId,
      List<ListMoney> money) {}

  /// @param mergedInto the customer that this one was found to be the same as
  public record Profile(
      String customerId,
      String code,
      String kind,
      String name,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String country,
      String stage,
      @Nullable String ownerId,
      @Nullable String mergedInto,
      Instant registeredAt) {}

  /// @param creditLimit none where none was set
  /// @param exposure committed and receivable
  /// @param creditAvailable limit less exposure; below zero where more is used
  public record Credit(
      String currency,
      long openOrders,
      BigDecimal openOrderValue,
      BigDecimal revenue,
      BigDecimal receivable,
      BigDecimal overdue,
      @Nullable BigDecimal creditLimit,
      BigDecimal committed,
      BigDecimal exposure,
      @Nullable BigDecimal creditAvailable,
      @Nullable BigDecimal overrideAmount,
      @Nullable Instant overrideUntil) {}

  /// @param month its first day
  public record Revenue(LocalDate month, String currency, BigDecimal net) {}

  public record OrderRow(
      String orderId,
      @Nullable String externalReference,
      String status,
      String paymentStatus,
      Instant placedAt,
      String currency,
      BigDecimal total,
      BigDecimal openValue,
      BigDecimal outstanding) {

    public String name() {
      return externalReference != null ? externalReference : Names.brief(orderId);
    }
  }

  public record OpportunityRow(
      String opportunityId,
      String title,
      String stage,
      int probability,
      String currency,
      BigDecimal amount,
      LocalDate closeDate) {}

  /// @param merged customers that were merged into this one
  public record Customer(
      long position,
      Profile customer,
      List<String> merged,
      List<Credit> money,
      List<Revenue> revenue,
      List<OrderRow> orders,
      List<OpportunityRow> opportunities) {}

  private final Api api;

  Customers(Api api) {
    this.api = api;
  }

  public Page<Row> list(@Nullable String search, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/crm/customers")
            .with("search", search)
            .with("after", after)
            .with("limit", limit),
        ROWS);
  }

  public Customer customer(String customerId) {
    return api.get(ApiQuery.of("/crm/customers/{id}").at("id", customerId), Customer.class);
  }

  /// The customer with a code, whatever the case of its letters.
  public Optional<Row> byCode(String code) {
    return list(code, null, NAMESAKES).items().stream()
        .filter(row -> code.equalsIgnoreCase(row.code()))
        .findFirst();
  }
}
