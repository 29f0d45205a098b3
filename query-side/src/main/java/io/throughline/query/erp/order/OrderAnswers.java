package io.throughline.query.erp.order;

import io.throughline.kernel.event.SalesOrderEvent.HoldType;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Answer;
import io.throughline.query.order.OrderFigures;
import io.throughline.query.order.OrderStatus;
import io.throughline.query.order.PaymentStatus;
import io.throughline.query.order.Quantities;
import io.throughline.query.party.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the order book answers.
final class OrderAnswers {

  private OrderAnswers() {}

  /// @param total what the order is worth with tax: ordered less cancelled
  /// @param openValue what is not yet invoiced of it
  /// @param outstanding what its invoices still wait for
  record OrderRow(
      String orderId,
      Party customer,
      @Nullable String externalReference,
      OrderStatus status,
      PaymentStatus paymentStatus,
      Instant placedAt,
      String currency,
      String total,
      String openValue,
      String invoiced,
      String credited,
      String outstanding,
      Quantities quantities) {

    static OrderRow of(OrderFigures order, Party customer) {
      var currency = order.terms().currency();
      return new OrderRow(
          order.orderId(),
          customer,
          order.terms().externalReference(),
          order.status(),
          order.paymentStatus(),
          order.terms().placedAt(),
          currency.getCurrencyCode(),
          Amount.text(order.amounts().total(), currency),
          Amount.text(order.amounts().open(), currency),
          Amount.text(order.amounts().invoiced(), currency),
          Amount.text(order.amounts().credited(), currency),
          Amount.text(order.amounts().outstanding(), currency),
          order.quantities());
    }
  }

  /// @param holds the holds in force
  record Terms(
      @Nullable String opportunityId,
      @Nullable Integer quoteVersion,
      int paymentTermsDays,
      InvoicingPolicy invoicingPolicy,
      ShippingPolicy shippingPolicy,
      boolean confirmed,
      List<HoldType> holds,
      boolean closed) {

    static Terms of(OrderFigures order) {
      return new Terms(
          order.terms().opportunityId(),
          order.terms().quoteVersion(),
          order.terms().paymentTermsDays(),
          order.terms().invoicingPolicy(),
          order.terms().shippingPolicy(),
          order.flags().confirmed(),
          order.flags().holds().stream().sorted().toList(),
          order.flags().closed());
    }
  }

  /// @param net what the line costs as it stands: ordered less cancelled
  record Line(
      int number,
      String lineId,
      String sku,
      String warehouse,
      String unitPrice,
      String discount,
      String taxCode,
      String taxRate,
      String net,
      String tax,
      String total,
      String invoiced,
      String credited,
      LocalDate requestedDate,
      @Nullable LocalDate promisedDate,
      @Nullable String promiseBasis,
      String supplyMode,
      int priority,
      Quantities quantities) {}

  record OrderAnswer(long position, OrderRow order, Terms terms, List<Line> lines)
      implements Answer {}
}
