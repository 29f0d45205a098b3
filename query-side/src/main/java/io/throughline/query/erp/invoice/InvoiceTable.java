package io.throughline.query.erp.invoice;

import io.throughline.query.erp.invoice.InvoiceAnswers.DocumentStatus;
import io.throughline.query.erp.invoice.InvoiceAnswers.DocumentType;
import io.throughline.query.erp.invoice.InvoiceAnswers.InvoiceRow;
import io.throughline.query.erp.invoice.InvoiceAnswers.Line;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Paging;
import io.throughline.query.party.Parties;
import io.throughline.query.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What can be read about invoices and credit notes.
@Component
class InvoiceTable {

  /// A document and where the log first tells of it, by which lists are sorted.
  record Entry(long toldPosition, InvoiceRow invoice) {}

  private static final String CUSTOMERS = "view.invoice_customer";
  private static final String SELECT =
      "select t.*, "
          + Parties.COLUMNS
          + " from view.invoice t"
          + Parties.join(CUSTOMERS)
          + "where true ";

  private final JdbcClient jdbc;

  InvoiceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The newest first; one more than the page shows.
  List<Entry> newest(@Nullable String customerId, @Nullable String orderId, Paging paging) {
    StringBuilder sql = new StringBuilder(SELECT);
    if (customerId != null) {
      sql.append("and ").append(Parties.belongsTo(CUSTOMERS, ":customer")).append(' ');
    }
    if (orderId != null) {
      sql.append("and t.order_id = :order ");
    }
    if (paging.after() != null) {
      sql.append("and t.told_position < :after ");
    }
    return jdbc.sql(sql.append("order by t.told_position desc limit :rows").toString())
        .param("customer", customerId)
        .param("order", orderId)
        .param("after", paging.afterNumber())
        .param("rows", paging.rows())
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<Entry> invoice(String id) {
    return jdbc.sql(SELECT + "and t.document_id = :id")
        .param("id", id)
        .query((row, _) -> entry(row))
        .optional();
  }

  List<Line> lines(String id, Currency currency) {
    return jdbc.sql("select * from view.invoice_line where document_id = ? order by number")
        .param(id)
        .query((row, _) ->
            new Line(
                row.getInt("number"),
                row.getString("line_id"),
                row.getString("description"),
                row.getLong("quantity"),
                Amount.text(row.getLong("net"), currency),
                Amount.text(row.getLong("tax"), currency),
                Amount.text(row.getLong("net") + row.getLong("tax"), currency)))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    DocumentType type = DocumentType.valueOf(row.getString("type"));
    DocumentStatus status = DocumentStatus.valueOf(row.getString("status"));
    Currency currency = Currency.getInstance(row.getString("currency"));
    long total = row.getLong("total");
    long settled =
        row.getLong("paid")
            + row.getLong("credited")
            + row.getLong("discounted")
            + row.getLong("written_off");
    long used = row.getLong("cleared") + row.getLong("refunded");
    boolean isNote = type == DocumentType.CREDIT_NOTE;
    boolean isOwed = !isNote && status == DocumentStatus.ISSUED;
    return new Entry(
        row.getLong("told_position"),
        new InvoiceRow(
            row.getString("document_id"),
            type,
            status,
            legalNumber(row),
            row.getString("original_invoice_id"),
            row.getString("order_id"),
            Party.read(row),
            row.getObject("issue_date", LocalDate.class),
            row.getObject("due_date", LocalDate.class),
            currency.getCurrencyCode(),
            Amount.text(row.getLong("net"), currency),
            Amount.text(row.getLong("tax"), currency),
            Amount.text(total, currency),
            Amount.text(row.getLong("paid"), currency),
            Amount.text(row.getLong("credited"), currency),
            Amount.text(row.getLong("discounted"), currency),
            Amount.text(row.getLong("written_off"), currency),
            Amount.text(isOwed ? total - settled : 0, currency),
            Amount.text(row.getLong("cleared"), currency),
            Amount.text(row.getLong("refunded"), currency),
            Amount.text(isNote ? total - used : 0, currency),
            row.getString("reason"),
            row.getString("external_reference"),
            row.getString("external_code"),
            row.getString("external_number")));
  }

  private static @Nullable String legalNumber(ResultSet row) throws SQLException {
    String series = row.getString("series");
    return series == null ? null : series + "-" + row.getLong("number");
  }
}
