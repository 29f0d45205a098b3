package io.throughline.query.erp.invoice;

import io.throughline.query.erp.invoice.InvoiceAnswers.InvoiceAnswer;
import io.throughline.query.erp.invoice.InvoiceAnswers.InvoiceRow;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.ViewRead;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Invoices and credit notes over HTTP.
@RestController
@RequestMapping("/api/erp/invoices")
class InvoiceController {

  private final ViewRead read;
  private final InvoiceTable invoices;

  InvoiceController(ViewRead read, InvoiceTable invoices) {
    this.read = read;
    this.invoices = invoices;
  }

  @GetMapping
  Page<InvoiceRow> newest(
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable String orderId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position ->
        Page.of(
            position,
            paging,
            invoices.newest(customerId, orderId, paging),
            InvoiceTable.Entry::invoice,
            entry -> Cursor.of(entry.toldPosition())));
  }

  @GetMapping("/{documentId}")
  InvoiceAnswer invoice(@PathVariable String documentId) {
    return read.at(position -> {
      InvoiceRow invoice =
          invoices
              .invoice(documentId)
              .orElseThrow(() -> QueryRefused.unknown("invoice", documentId))
              .invoice();
      return new InvoiceAnswer(
          position, invoice, invoices.lines(documentId, Currency.getInstance(invoice.currency())));
    });
  }
}
