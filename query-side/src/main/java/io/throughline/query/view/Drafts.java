package io.throughline.query.view;

import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.Currencies;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the lines of an invoice from its draft until it is issued: only then do they count, and
/// the event that issues it does not repeat them.
@Component
class Drafts {

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The drafts of the invoices that are issued by these events; those still to be issued are kept.
  Map<InvoiceId, InvoiceEvent.Drafted> issuedIn(List<ViewEvent> events) {
    Map<InvoiceId, InvoiceEvent.Drafted> drafted = new LinkedHashMap<>();
    Set<InvoiceId> issued = new HashSet<>();
    for (ViewEvent event : events) {
      switch (event.payload()) {
        case InvoiceEvent.Drafted draft -> drafted.put(draft.invoiceId(), draft);
        case InvoiceEvent.Issued _ -> issued.add(new InvoiceId(event.streamId()));
        default -> {}
      }
    }
    keep(drafted.values().stream().filter(draft -> !issued.contains(draft.invoiceId())).toList());
    issued.removeAll(drafted.keySet());
    drafted.putAll(take(issued));
    return drafted;
  }

  private void keep(List<InvoiceEvent.Drafted> drafts) {
    Rows rows =
        Rows.of(
            "text invoice_id",
            "text order_id",
            "text customer_id",
            "text currency",
            "integer payment_terms_days",
            "text line_id",
            "bigint quantity",
            "bigint net",
            "bigint tax");
    for (InvoiceEvent.Drafted draft : drafts) {
      for (InvoiceLine line : draft.lines()) {
        rows.add(
            draft.invoiceId(),
            draft.orderId(),
            draft.customerId(),
            draft.currency(),
            draft.paymentTermsDays(),
            line.lineId(),
            line.quantity().units(),
            line.net().minor(),
            line.tax().minor());
      }
    }
    rows.write(
        jdbc,
        """
        insert into view.draft_line (
          invoice_id, order_id, customer_id, currency, payment_terms_days,
          line_id, quantity, net, tax)
        select
          invoice_id, order_id, customer_id, currency, payment_terms_days,
          line_id, quantity, net, tax
        from rows
        """);
  }

  private Map<InvoiceId, InvoiceEvent.Drafted> take(Set<InvoiceId> invoices) {
    Map<InvoiceId, InvoiceEvent.Drafted> taken = new HashMap<>();
    if (invoices.isEmpty()) {
      return taken;
    }
    jdbc.sql(
            """
            delete from view.draft_line where invoice_id = any(?)
            returning invoice_id, order_id, customer_id, currency, payment_terms_days,
              line_id, quantity, net, tax
            """)
        .param(invoices.stream().map(InvoiceId::value).toArray(String[]::new))
        .query((row, _) -> {
          Currency currency = Currencies.parse(row.getString("currency"));
          var line =
              new InvoiceLine(
                  new LineId(row.getString("line_id")),
                  Quantity.of(row.getLong("quantity")),
                  new Money(row.getLong("net"), currency),
                  new Money(row.getLong("tax"), currency),
                  List.of());
          return new InvoiceEvent.Drafted(
              new InvoiceId(row.getString("invoice_id")),
              new OrderId(row.getString("order_id")),
              new CustomerId(row.getString("customer_id")),
              currency,
              List.of(line),
              row.getInt("payment_terms_days"));
        })
        .list()
        .forEach(one -> taken.merge(one.invoiceId(), one, Drafts::joined));
    return taken;
  }

  private static InvoiceEvent.Drafted joined(
      InvoiceEvent.Drafted first, InvoiceEvent.Drafted second) {
    List<InvoiceLine> lines = new ArrayList<>(first.lines());
    lines.addAll(second.lines());
    return new InvoiceEvent.Drafted(
        first.invoiceId(),
        first.orderId(),
        first.customerId(),
        first.currency(),
        lines,
        first.paymentTermsDays());
  }
}
