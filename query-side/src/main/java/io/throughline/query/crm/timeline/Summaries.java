package io.throughline.query.crm.timeline;

import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.OpportunityEvent;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.ShipmentEvent;
import io.throughline.kernel.event.StockItemEvent;
import io.throughline.query.view.ViewEvent;
import java.util.Map;

/// How each event is told in short.
final class Summaries {

  private Summaries() {}

  static Map<String, String> of(ViewEvent event) {
    Summary summary =
        switch (event.payload()) {
          case OpportunityEvent e -> opportunity(e);
          case SalesOrderEvent e -> order(e);
          case StockItemEvent e -> StockSummaries.of(event.streamId(), e);
          case ShipmentEvent e -> shipment(e).with("shipmentId", event.streamId());
          case InvoiceEvent e -> invoice(event.streamId(), e);
          case CustomerAccountEvent e -> AccountSummaries.of(e);
          case PaymentEvent e -> payment(e).with("paymentId", event.streamId());
          default -> new Summary();
        };
    return summary.texts();
  }

  private static Summary opportunity(OpportunityEvent event) {
    return switch (event) {
      case OpportunityEvent.Opened e ->
          new Summary()
              .with("title", e.title())
              .money("amount", e.expectedAmount())
              .with("ownerId", e.ownerId())
              .with("closeDate", e.closeDate());
      case OpportunityEvent.StageChanged e ->
          new Summary()
              .with("from", e.from())
              .with("to", e.to())
              .with("probability", e.probability());
      case OpportunityEvent.AmountChanged e ->
          new Summary().money("from", e.from()).money("to", e.to());
      case OpportunityEvent.QuotePrepared e ->
          quote(e.version())
              .with("lines", e.lines().size())
              .money("total", e.total())
              .with("validUntil", e.validUntil());
      case OpportunityEvent.QuoteSent e -> quote(e.version());
      case OpportunityEvent.QuoteAccepted e -> quote(e.version());
      case OpportunityEvent.QuoteRejected e -> quote(e.version()).with("reason", e.reason());
      case OpportunityEvent.QuoteExpired e -> quote(e.version());
      case OpportunityEvent.Won e -> quote(e.version()).with("orderId", e.orderId());
      case OpportunityEvent.Lost e ->
          new Summary().with("reason", e.reason()).with("competitor", e.competitor());
      case OpportunityEvent.Reopened e -> new Summary().with("reason", e.reason());
    };
  }

  private static Summary quote(int version) {
    return new Summary().with("version", version);
  }

  private static Summary order(SalesOrderEvent event) {
    return switch (event) {
      case SalesOrderEvent.Placed e ->
          new Summary()
              .with("lines", e.lines().size())
              .money("total", e.total())
              .with("externalReference", e.externalReference());
      case SalesOrderEvent.Confirmed _ -> new Summary();
      case SalesOrderEvent.Held e ->
          new Summary().with("type", e.type()).with("reason", e.reason());
      case SalesOrderEvent.HoldReleased e ->
          new Summary().with("type", e.type()).with("by", e.by());
      case SalesOrderEvent.LineIncreased e ->
          new Summary()
              .line(e.lineId())
              .quantity(e.quantity())
              .money("amount", e.net().plus(e.tax()));
      case SalesOrderEvent.LineCancellationRequested e ->
          new Summary().line(e.lineId()).quantity(e.quantity());
      case SalesOrderEvent.LineCancelled e ->
          new Summary()
              .line(e.lineId())
              .quantity(e.quantity())
              .money("amount", e.net().plus(e.tax()));
      case SalesOrderEvent.LinePriceChanged e ->
          new Summary()
              .line(e.lineId())
              .price("unitPrice", e.unitPrice())
              .with("discount", e.discount())
              .money("amount", e.netDelta().plus(e.taxDelta()));
      case SalesOrderEvent.LineRescheduled e ->
          new Summary().line(e.lineId()).with("from", e.from()).with("to", e.to());
      case SalesOrderEvent.LinePromised e ->
          new Summary().line(e.lineId()).with("date", e.date()).with("basis", e.basis());
      case SalesOrderEvent.ContractGenerated e ->
          new Summary()
              .with("templateId", e.templateId())
              .with("documentHash", e.documentHash())
              .money("total", e.total());
      case SalesOrderEvent.Closed e -> new Summary().with("reason", e.reason());
    };
  }

  private static Summary shipment(ShipmentEvent event) {
    return switch (event) {
      case ShipmentEvent.Planned e ->
          new Summary()
              .with("lines", e.lines().size())
              .with("quantity", e.lines().stream().mapToLong(l -> l.quantity().units()).sum())
              .with("warehouse", e.warehouse());
      case ShipmentEvent.Picked _ -> new Summary();
      case ShipmentEvent.Packed e -> new Summary().with("packages", e.packages());
      case ShipmentEvent.GoodsIssueRequested e ->
          new Summary().with("carrier", e.carrier()).with("trackingNumber", e.trackingNumber());
      case ShipmentEvent.GoodsIssued e ->
          new Summary().with("carrier", e.carrier()).with("trackingNumber", e.trackingNumber());
      case ShipmentEvent.Delayed e ->
          new Summary().with("expected", e.expected()).with("reason", e.reason());
      case ShipmentEvent.Delivered e -> new Summary().with("proofOfDelivery", e.proofOfDelivery());
      case ShipmentEvent.Cancelled e -> new Summary().with("reason", e.reason());
    };
  }

  private static Summary invoice(String stream, InvoiceEvent event) {
    return switch (event) {
      case InvoiceEvent.Drafted e ->
          new Summary()
              .with("documentId", e.invoiceId())
              .with("lines", e.lines().size())
              .money("total", e.amount().total());
      case InvoiceEvent.Issued e ->
          new Summary()
              .with("documentId", stream)
              .money("total", e.total())
              .with("issueDate", e.issueDate())
              .with("dueDate", e.dueDate());
      case InvoiceEvent.NumberAssigned e ->
          new Summary()
              .with("documentId", e.documentId())
              .with("legalNumber", e.series() + "-" + e.number());
      case InvoiceEvent.CreditNoteIssued e ->
          new Summary()
              .with("documentId", e.creditNoteId())
              .with("originalInvoiceId", e.originalInvoiceId())
              .money("total", e.total())
              .with("reason", e.reason());
      case InvoiceEvent.ExternalFiled e ->
          new Summary()
              .with("documentId", stream)
              .with("code", e.code())
              .with("number", e.number());
    };
  }

  private static Summary payment(PaymentEvent event) {
    return switch (event) {
      case PaymentEvent.Received e ->
          new Summary()
              .money("amount", e.amount())
              .with("method", e.method())
              .with("valueDate", e.valueDate());
      case PaymentEvent.Identified e -> new Summary().with("customerId", e.customerId());
      case PaymentEvent.Reversed e -> new Summary().with("reason", e.reason());
    };
  }
}
