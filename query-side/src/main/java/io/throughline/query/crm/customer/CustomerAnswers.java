package io.throughline.query.crm.customer;

import io.throughline.kernel.event.CustomerEvent.Kind;
import io.throughline.kernel.event.CustomerEvent.LifecycleStage;
import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.http.Answer;
import io.throughline.query.order.OrderStatus;
import io.throughline.query.order.PaymentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about customers. All figures of a customer include those of customers that were
/// merged into it.
final class CustomerAnswers {

  private CustomerAnswers() {}

  /// @param openOrders orders that are neither completed nor cancelled nor closed
  /// @param openOrderValue what is ordered and not yet invoiced
  /// @param receivable what is owed, less money and credit that is not used up
  /// @param overdue what is owed and was due before today
  record ListMoney(
      String currency, long openOrders, String openOrderValue, String receivable, String overdue) {}

  record CustomerRow(
      String customerId,
      String code,
      Kind kind,
      String name,
      LifecycleStage stage,
      @Nullable String ownerId,
      List<ListMoney> money) {}

  /// @param mergedInto the customer that this one was found to be the same as
  record Profile(
      String customerId,
      String code,
      Kind kind,
      String name,
      @Nullable String contact,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String address,
      @Nullable String country,
      @Nullable String source,
      @Nullable String orgUnit,
      LifecycleStage stage,
      @Nullable String ownerId,
      @Nullable String teamId,
      @Nullable String mergedInto,
      Instant registeredAt) {}

  record Consent(String purpose, String channel, boolean granted, String evidence, Instant at) {}

  /// @param revenue invoiced less credited, net, ever
  /// @param creditLimit none where none was set
  /// @param committed ordered on credit and not yet invoiced or cancelled
  /// @param exposure committed and receivable
  /// @param creditAvailable limit less exposure; below zero where more is used
  /// @param overrideAmount what may be used beyond the limit, until then
  record Money(
      String currency,
      long openOrders,
      String openOrderValue,
      String revenue,
      String receivable,
      String overdue,
      @Nullable String creditLimit,
      String committed,
      String exposure,
      String creditAvailable,
      @Nullable String overrideAmount,
      @Nullable Instant overrideUntil) {}

  /// @param month its first day
  record Revenue(LocalDate month, String currency, String net) {}

  record OrderRow(
      String orderId,
      @Nullable String externalReference,
      OrderStatus status,
      PaymentStatus paymentStatus,
      Instant placedAt,
      String currency,
      String total,
      String openValue,
      String outstanding) {}

  record OpportunityRow(
      String opportunityId,
      String title,
      Stage stage,
      int probability,
      String currency,
      String amount,
      LocalDate closeDate) {}

  /// @param merged customers that were merged into this one
  /// @param money one row per currency
  /// @param revenue the last 24 months with any
  /// @param orders the last 10
  /// @param opportunities the last 10
  record CustomerAnswer(
      long position,
      Profile customer,
      List<String> merged,
      List<Money> money,
      List<Revenue> revenue,
      List<OrderRow> orders,
      List<OpportunityRow> opportunities,
      List<Consent> consents)
      implements Answer {}
}
