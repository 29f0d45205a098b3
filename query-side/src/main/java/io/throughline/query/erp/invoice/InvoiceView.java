package io.throughline.query.erp.invoice;

import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.InvoiceLine;
import io.throughline.kernel.money.LineAmount;
import io.throughline.query.party.Parties;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Invoices and credit notes.
@Component
class InvoiceView implements View {

  /// The rows that a batch writes, by what tells of them.
  private static final class Told {
    private final Rows drafts =
        Rows.of(
            "text document_id",
            "text order_id",
            "text customer_id",
            "text currency",
            "bigint net",
            "bigint tax",
            "bigint position");
    private final Rows notes =
        Rows.of(
            "text document_id",
            "text original_invoice_id",
            "text order_id",
            "text customer_id",
            "text currency",
            "bigint net",
            "bigint tax",
            "bigint total",
            "bigint position",
            "date issue_date",
            "text reason",
            "text external_reference");
    private final Rows lines =
        Rows.of(
            "text document_id",
            "integer number",
            "text line_id",
            "text description",
            "bigint quantity",
            "bigint net",
            "bigint tax");
    private final Rows issues =
        Rows.of(
            "text document_id",
            "bigint net",
            "bigint tax",
            "bigint total",
            "date issue_date",
            "date due_date");
    private final Rows numbers = Rows.of("text document_id", "text series", "bigint number");
    private final Rows filings = Rows.of("text document_id", "text code", "text number");

    private void tell(InvoiceEvent event, ViewEvent recorded) {
      switch (event) {
        case InvoiceEvent.Drafted e -> draft(e, recorded);
        case InvoiceEvent.CreditNoteIssued e -> note(e, recorded);
        case InvoiceEvent.Issued e ->
            issues.add(
                recorded.streamId(),
                e.net().minor(),
                e.tax().minor(),
                e.total().minor(),
                e.issueDate(),
                e.dueDate());
        case InvoiceEvent.NumberAssigned e -> numbers.add(e.documentId(), e.series(), e.number());
        case InvoiceEvent.ExternalFiled e -> filings.add(recorded.streamId(), e.code(), e.number());
      }
    }

    private void draft(InvoiceEvent.Drafted e, ViewEvent recorded) {
      LineAmount amount = e.amount();
      drafts.add(
          e.invoiceId(),
          e.orderId(),
          e.customerId(),
          e.currency(),
          amount.net().minor(),
          amount.tax().minor(),
          recorded.position());
      int number = 1;
      for (InvoiceLine line : e.lines()) {
        lines.add(
            e.invoiceId(),
            number++,
            line.lineId(),
            null,
            line.quantity().units(),
            line.net().minor(),
            line.tax().minor());
      }
    }

    private void note(InvoiceEvent.CreditNoteIssued e, ViewEvent recorded) {
      notes.add(
          e.creditNoteId(),
          e.originalInvoiceId(),
          e.orderId(),
          e.customerId(),
          e.currency(),
          e.net().minor(),
          e.tax().minor(),
          e.total().minor(),
          recorded.position(),
          e.issueDate(),
          e.reason(),
          e.externalReference());
      int number = 1;
      for (CreditLine line : e.lines()) {
        lines.add(
            e.creditNoteId(),
            number++,
            line.lineId(),
            line.description(),
            line.quantity().units(),
            line.net().minor(),
            line.tax().minor());
      }
    }
  }

  private final JdbcClient jdbc;
  private final Parties customers;

  InvoiceView(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.customers = new Parties(jdbc, "view.invoice_customer");
  }

  @Override
  public String name() {
    return "invoice";
  }

  @Override
  public void apply(ViewBatch batch) {
    customers.apply(batch);
    Told told = new Told();
    batch.each(InvoiceEvent.class, told::tell);
    create(told);
    complete(told);
    settle(batch);
  }

  private void create(Told told) {
    told.drafts.write(
        jdbc,
        """
        insert into view.invoice (
          document_id, type, status, order_id, customer_id, currency, net, tax, total,
          told_position)
        select
          document_id, 'INVOICE', 'DRAFT', order_id, customer_id, currency, net, tax, net + tax,
          position
        from rows
        """);
    told.notes.write(
        jdbc,
        """
        insert into view.invoice (
          document_id, type, status, original_invoice_id, order_id, customer_id, currency,
          net, tax, total, told_position, issue_date, reason, external_reference)
        select
          document_id, 'CREDIT_NOTE', 'ISSUED', original_invoice_id, order_id, customer_id,
          currency, net, tax, total, position, issue_date, reason, external_reference
        from rows
        """);
    told.lines.write(
        jdbc,
        """
        insert into view.invoice_line (
          document_id, number, line_id, description, quantity, net, tax)
        select document_id, number, line_id, description, quantity, net, tax from rows
        """);
  }

  private void complete(Told told) {
    told.issues.write(
        jdbc,
        """
        update view.invoice t set
          status = 'ISSUED', net = rows.net, tax = rows.tax, total = rows.total,
          issue_date = rows.issue_date, due_date = rows.due_date
        from rows where t.document_id = rows.document_id
        """);
    told.numbers.write(
        jdbc,
        """
        update view.invoice t set series = rows.series, number = rows.number
        from rows where t.document_id = rows.document_id
        """);
    told.filings.write(
        jdbc,
        """
        update view.invoice t set external_code = rows.code, external_number = rows.number
        from (select distinct on (document_id) * from (
            select *, row_number() over () as nth from rows) told
          order by document_id, nth desc) rows
        where t.document_id = rows.document_id
        """);
  }

  private void settle(ViewBatch batch) {
    Rows rows =
        Rows.of(
            "text document_id",
            "bigint paid",
            "bigint credited",
            "bigint discounted",
            "bigint written_off",
            "bigint cleared",
            "bigint refunded");
    Settlement.in(batch)
        .forEach((item, change) ->
            rows.add(
                item,
                change.paid(),
                change.credited(),
                change.discounted(),
                change.writtenOff(),
                change.cleared(),
                change.refunded()));
    rows.write(
        jdbc,
        """
        update view.invoice t set
          paid = t.paid + rows.paid,
          credited = t.credited + rows.credited,
          discounted = t.discounted + rows.discounted,
          written_off = t.written_off + rows.written_off,
          cleared = t.cleared + rows.cleared,
          refunded = t.refunded + rows.refunded
        from rows where t.document_id = rows.document_id
        """);
  }
}
