package io.throughline.launcher.importing.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.History.Period;
import io.throughline.launcher.importing.history.Measure;
import io.throughline.launcher.importing.history.Rejects;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.history.SourceCredit.CreditedLine;
import io.throughline.launcher.importing.history.SourceCredit.OfInvoice;
import io.throughline.launcher.importing.history.SourceCredit.ReturnOfLine;
import io.throughline.launcher.importing.history.SourceCredit.ReturnWithoutLine;
import io.throughline.launcher.importing.history.SourceCredit.Unexplained;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceUnreadableException;
import io.throughline.launcher.importing.history.StockChange;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetailFormatTest {

  @TempDir Path folder;

  private final RetailFormat format = new RetailFormat();
  private final Rejects rejects = new Rejects();

  private History read(String rows) throws IOException {
    return format.read(file(rows), rejects);
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("retail.csv"), SmallRetail.HEADER + rows);
  }

  private static SourceOrder order(History history, String number) {
    return history.periods().stream()
        .flatMap(period -> period.orders().stream())
        .filter(order -> order.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class A_sale {

    @Test
    void is_an_order_that_shipped_at_the_moment_of_its_first_row() throws IOException {
      SourceOrder order = order(read(SmallRetail.ROWS), "500002");
      assertThat(order.customer()).isEqualTo("17850");
      assertThat(order.placedAt()).isEqualTo("2010-12-02T09:00:00Z");
      assertThat(order.shipping()).isEqualTo(new SourceOrder.Shipping(order.placedAt(), null));
      assertThat(order.lines()).hasSize(2);
    }

    @Test
    void without_a_customer_is_a_cash_sale_of_its_country() throws IOException {
      History history = read(SmallRetail.ROWS);
      assertThat(order(history, "500003").customer()).isEqualTo("CASH-EIRE");
      assertThat(history.customers())
          .extracting("code", "name", "country")
          .contains(
              tuple("CASH-EIRE", "Cash sales EIRE", "EIRE"),
              tuple("12345", "Customer 12345", "Hong Kong"));
    }

    @Test
    void keeps_what_was_given_away_as_a_line_without_a_price() throws IOException {
      assertThat(order(read(SmallRetail.ROWS), "500003").lines())
          .extracting("unitPrice")
          .containsExactly(new BigDecimal("1.25"), BigDecimal.ZERO);
    }

    @Test
    void raises_the_limit_of_its_customer_to_what_it_bought_rounded_up() throws IOException {
      assertThat(read(SmallRetail.ROWS).customers())
          .extracting("code", "creditLimit")
          .contains(tuple("17850", new BigDecimal("63")), tuple("CASH-EIRE", new BigDecimal("4")));
    }
  }

  @Nested
  class A_cancelling_invoice {

    @Test
    void takes_back_the_newest_lines_of_same_customer_code_and_price() throws IOException {
      SourceCredit credit = read(SmallRetail.ROWS).periods().getFirst().credits().getFirst();
      assertThat(credit.explained())
          .containsExactly(
              new OfInvoice("500002", List.of(new CreditedLine(1, 6))),
              new OfInvoice("500001", List.of(new CreditedLine(1, 2))));
      assertThat(credit.returns())
          .containsExactly(
              new ReturnOfLine("A1", 6, "500002", 1), new ReturnOfLine("A1", 2, "500001", 1));
    }

    @Test
    void credits_alone_what_no_earlier_invoice_explains() throws IOException {
      SourceCredit credit = read(SmallRetail.ROWS).periods().getFirst().credits().getFirst();
      assertThat(credit.unexplained())
          .containsExactly(new Unexplained("D Discount", 1, new BigDecimal("5.50")));
    }

    @Test
    void brings_no_goods_back_for_postage() throws IOException {
      SourceCredit credit = read(SmallRetail.ROWS).periods().getLast().credits().getFirst();
      assertThat(credit.returns()).containsExactly(new ReturnOfLine("B2", 2, "500003", 1));
      assertThat(credit.unexplained()).hasSize(1);
    }

    @Test
    void never_takes_back_more_than_was_sold() throws IOException {
      History history =
          read(
              """
              1,A1,LAMP,5,2010-12-01 08:00:00,2.0,1.0,X
              C2,A1,LAMP,-4,2010-12-02 08:00:00,2.0,1.0,X
              C3,A1,LAMP,-4,2010-12-03 08:00:00,2.0,1.0,X
              C3,A1,LAMP,-1,2010-12-03 08:00:00,3.0,1.0,X
              """);
      SourceCredit second = history.periods().getFirst().credits().getLast();
      assertThat(second.explained())
          .containsExactly(new OfInvoice("1", List.of(new CreditedLine(1, 1))));
      assertThat(second.unexplained())
          .containsExactly(
              new Unexplained("A1 LAMP", 3, new BigDecimal("6.00")),
              new Unexplained("A1 LAMP", 1, new BigDecimal("3.00")));
      assertThat(second.returns())
          .containsExactly(
              new ReturnWithoutLine("return:C3/1", "A1", 3),
              new ReturnWithoutLine("return:C3/2", "A1", 1),
              new ReturnOfLine("A1", 1, "1", 1));
    }
  }

  @Nested
  class Stock {

    @Test
    void is_corrected_by_invoices_without_customer_and_price() throws IOException {
      List<StockChange> changes = read(SmallRetail.ROWS).periods().getFirst().stock();
      assertThat(changes).extracting(StockChange::units).containsExactly(-5L, 7L);
      assertThat(changes)
          .extracting(StockChange::why)
          .containsExactly("damages? (500004)", "found, cost unknown: no reason given (500005)");
    }

    @Test
    void opens_with_the_least_that_never_falls_below_zero() throws IOException {
      History history = read(SmallRetail.ROWS);
      assertThat(history.opening())
          .containsExactly(
              StockChange.opening("A1", 16, "2010-11-30"),
              StockChange.opening("B2", 13, "2010-11-30"),
              StockChange.opening("PADS", 1, "2010-11-30"),
              StockChange.opening("POST", 1, "2010-11-30"));
      assertThat(history.onHand())
          .containsEntry("A1", 8L)
          .containsEntry("B2", 2L)
          .containsEntry("C3", 4L)
          .containsEntry("POST", 0L);
    }
  }

  @Test
  void products_are_named_by_what_they_are_mostly_called_when_sold() throws IOException {
    assertThat(read(SmallRetail.ROWS).products())
        .extracting("sku", "name")
        .containsExactly(
            tuple("A1", "LAMP \"RED\", big"),
            tuple("B2", "BOX"),
            tuple("POST", "POSTAGE"),
            tuple("C3", "CUP"),
            tuple("D", "Discount"),
            tuple("PADS", "PADS"));
  }

  @Test
  void a_year_is_carried_out_by_months() throws IOException {
    assertThat(read(SmallRetail.ROWS).periods())
        .extracting(Period::name)
        .containsExactly("2010-12", "2011-01");
  }

  @Test
  void a_compressed_file_reads_the_same() throws IOException {
    Path file = folder.resolve("retail.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((SmallRetail.HEADER + SmallRetail.ROWS).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(format.read(file, new Rejects())).isEqualTo(read(SmallRetail.ROWS));
  }

  @Nested
  class Control_totals {

    @Test
    void account_for_every_row() throws IOException {
      read(SmallRetail.ROWS);
      ControlTotals control = format.controlTotals(file(SmallRetail.ROWS), rejects.lines());
      assertThat(control.source().get(Measure.ROWS)).isEqualByComparingTo("16");
      assertThat(control.reported().get(Measure.ROWS)).isEqualByComparingTo("1");
      assertThat(control.source().get(Measure.INVOICES)).isEqualByComparingTo("10");
      assertThat(control.source().get(Measure.NET)).isEqualByComparingTo("-78.849");
      assertThat(control.reported().get(Measure.NET)).isEqualByComparingTo("-100");
      assertThat(control.rounding().get(Measure.NET)).isEqualByComparingTo("0.001");
      assertThat(control.source().get(Measure.ORDERS)).isEqualByComparingTo("5");
      assertThat(control.source().get(Measure.CUSTOMERS)).isEqualByComparingTo("3");
      assertThat(control.source().get(Measure.CREDITED_NET)).isEqualByComparingTo("46.4");
      assertThat(control.source().get(Measure.LOST_UNITS)).isEqualByComparingTo("5");
      assertThat(control.source().get(Measure.FOUND_UNITS)).isEqualByComparingTo("7");
    }
  }

  @Nested
  class A_dirty_row_is_reported {

    private void reported(String row, String reason) throws IOException {
      History history = read(SmallRetail.ROWS + row + "\n");
      assertThat(rejects.byReason()).containsKey(reason);
      assertThat(rejects.lines()).contains(18L);
      assertThat(history.rows()).isEqualTo(15);
      ControlTotals control = format.controlTotals(file(SmallRetail.ROWS + row), rejects.lines());
      assertThat(control.reported().get(Measure.ROWS)).isEqualByComparingTo("2");
    }

    @Test
    void where_columns_are_missing() throws IOException {
      reported("700000,A1,LAMP", "3 columns instead of 8");
    }

    @Test
    void where_the_number_is_none() throws IOException {
      reported(
          "X1,A1,LAMP,1,2011-01-07 10:00:00,1,1,X",
          "InvoiceNo is not a number, or C or A and a number");
    }

    @Test
    void where_the_stock_code_is_missing() throws IOException {
      reported(
          "700000, ,LAMP,1,2011-01-07 10:00:00,1,1,X",
          "StockCode is missing, or it or Description is too long");
    }

    @Test
    void where_quantity_or_price_are_no_numbers() throws IOException {
      reported(
          "700000,A1,LAMP,some,2011-01-07 10:00:00,1,1,X",
          "Quantity is not a whole number other than 0");
      reported(
          "700000,A1,LAMP,0,2011-01-07 10:00:00,1,1,X",
          "Quantity is not a whole number other than 0");
      reported(
          "700000,A1,LAMP,1,2011-01-07 10:00:00,free,1,X",
          "UnitPrice is not a number with at most six decimals");
    }

    @Test
    void where_customer_country_or_moment_are_none() throws IOException {
      reported("700000,A1,LAMP,1,2011-01-07 10:00:00,1,Bob,X", "CustomerID is not a number");
      reported("700000,A1,LAMP,1,2011-01-07 10:00:00,1,1,", "Country is missing or too long");
      reported("700000,A1,LAMP,1,yesterday,1,1,X", "InvoiceDate is no moment");
    }

    @Test
    void where_sign_and_kind_of_invoice_contradict_each_other() throws IOException {
      reported("700000,A1,LAMP,1,2011-01-07 10:00:00,-1,1,X", "UnitPrice is negative");
      reported(
          "C700000,A1,LAMP,1,2011-01-07 10:00:00,1,1,X",
          "a cancelling invoice has negative quantities and a price");
      reported(
          "700000,A1,LAMP,-1,2011-01-07 10:00:00,1,1,X",
          "Quantity is negative, but the invoice cancels nothing");
    }

    @Test
    void where_it_contradicts_the_first_of_its_invoice() throws IOException {
      reported(
          "600002,A1,LAMP,1,2011-01-07 10:00:00,1,999,Hong Kong",
          "customer or country differ inside the invoice");
      reported(
          "500003,B2,lost,-1,2011-01-07 10:00:00,0,,EIRE", "Quantity is negative inside a sale");
    }

    @Test
    void where_its_bytes_are_no_text() throws IOException {
      reported(
          "700000,A1,LA\u0001MP,1,2011-01-07 10:00:00,1,1,X",
          "a character that is not UTF-8 or cannot be printed");
    }

    @Test
    void with_its_line_its_reason_and_all_its_cells() throws IOException {
      read(SmallRetail.ROWS);
      Path file = folder.resolve("rejects.csv");
      rejects.writeTo(file);
      assertThat(Files.readAllLines(file))
          .containsExactly(
              "line,reason,row",
              "12,\"adjustment of bad debt: no sale, no goods and no customer to write it off"
                  + " for\",A500007,B,Adjust bad debt,1,2010-12-05 10:00:00,-100.0,,United"
                  + " Kingdom");
    }
  }

  @Nested
  class A_file_of_another_kind_is_refused {

    @Test
    void where_the_columns_are_others() throws IOException {
      Path file = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
      assertThatThrownBy(() -> format.read(file, rejects))
          .isInstanceOf(SourceUnreadableException.class)
          .hasMessageContaining("line 1: the columns have to be InvoiceNo,StockCode");
    }

    @Test
    void where_a_quote_is_never_closed() throws IOException {
      Path file = file("500001,A1,\"LAMP,10,2010-12-01 08:26:00,2.55,17850.0,X\n");
      assertThatThrownBy(() -> format.read(file, rejects))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not readable as CSV");
    }
  }
}
