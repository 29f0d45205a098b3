package io.throughline.launcher.importing.northwind;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.History.Period;
import io.throughline.launcher.importing.history.Measure;
import io.throughline.launcher.importing.history.Rejects;
import io.throughline.launcher.importing.history.SourceCustomer;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceOrder.Shipping;
import io.throughline.launcher.importing.history.StockChange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NorthwindFormatTest {

  @TempDir Path folder;

  private final NorthwindFormat format = new NorthwindFormat();
  private final Rejects rejects = new Rejects();

  private History read(String more) throws IOException {
    return format.read(file(more), rejects);
  }

  private Path file(String more) throws IOException {
    return Files.writeString(folder.resolve("dump.sql"), SmallNorthwind.CLEAN + more);
  }

  @Nested
  class A_clean_dump {

    @Test
    void has_every_customer_with_a_limit_of_what_it_ordered_rounded_up() throws IOException {
      assertThat(read("").customers())
          .containsExactly(
              new SourceCustomer(
                  "BONAP",
                  "Bon app'",
                  "Laurence, Owner",
                  "91.24",
                  "12, rue, 13008 Marseille",
                  "France",
                  new BigDecimal("306"),
                  "1996-07-03"),
              new SourceCustomer(
                  "IDLE", "Never bought", null, null, null, null, BigDecimal.ZERO, "1996-07-03"));
    }

    @Test
    void has_products_with_category_and_the_list_price_of_the_last_day() throws IOException {
      History history = read("");
      assertThat(history.products()).extracting("sku").containsExactly("NW-1", "NW-2");
      assertThat(history.products()).extracting("category").containsExactly("Beverages", null);
      assertThat(history.products().getLast().price())
          .hasToString("ListPrice[amount=9.8, validFrom=1996-08-06]");
    }

    @Test
    void opens_with_what_shipped_and_what_is_left() throws IOException {
      assertThat(read("").opening())
          .containsExactly(
              StockChange.opening("NW-1", 54, "1996-07-03"),
              StockChange.opening("NW-2", 10, "1996-07-03"));
      assertThat(read("").onHand()).containsEntry("NW-1", 39L).containsEntry("NW-2", 0L);
    }

    @Test
    void is_carried_out_with_the_open_orders_last() throws IOException {
      History history = read("");
      assertThat(history.periods())
          .extracting(Period::name)
          .containsExactly("shipped", "not shipped");
      SourceOrder first = history.periods().getFirst().orders().getFirst();
      assertThat(first.shipping()).isEqualTo(new Shipping("1996-07-16", "Federal"));
      assertThat(first.lines()).hasSize(2);
      assertThat(history.rows()).isEqualTo(4);
      assertThat(rejects.count()).isZero();
    }

    @Test
    void has_control_totals_of_its_own() throws IOException {
      ControlTotals control = format.controlTotals(file(""), rejects.lines());
      assertThat(control.source().get(Measure.ORDERS)).isEqualByComparingTo("3");
      assertThat(control.source().get(Measure.SHIPPED_ORDERS)).isEqualByComparingTo("2");
      assertThat(control.source().get(Measure.ORDER_LINES)).isEqualByComparingTo("4");
      assertThat(control.source().get(Measure.ORDERED_NET)).isEqualByComparingTo("305.7375");
      assertThat(control.rounding().get(Measure.ORDERED_NET)).isEqualByComparingTo("-0.0025");
      assertThat(control.source().get(Measure.INVOICED_NET)).isEqualByComparingTo("266.5375");
      assertThat(control.reported().get(Measure.FREIGHT)).isEqualByComparingTo("33.88");
    }
  }

  @Nested
  class A_dirty_row_is_reported {

    private void reported(String row, String reason) throws IOException {
      History history = read(row + "\n");
      assertThat(rejects.byReason()).containsOnlyKeys(reason.split("\\|"));
      assertThat(history.rows()).isEqualTo(4);
    }

    @Test
    void where_an_order_has_an_unknown_customer_with_its_lines() throws IOException {
      reported(
          """
          INSERT INTO orders VALUES (13, 'NOONE', 6, '1996-08-06', '1996-08-20', NULL, 1, 1, 'x');
          INSERT INTO order_details VALUES (13, 1, 1, 1, 0);
          """,
          "there is no customer NOONE|its order is not imported");
    }

    @Test
    void where_an_order_has_no_lines() throws IOException {
      reported(
          "INSERT INTO orders VALUES (13, 'IDLE', 6, '1996-08-06', '1996-08-20', NULL, 1, 1, 'x');",
          "no line of this order can be imported");
    }

    @Test
    void where_a_date_or_an_order_is_impossible() throws IOException {
      reported(
          """
          INSERT INTO orders VALUES (13, 'IDLE', 6, '1996-13-06', '1996-08-20', NULL, 1, 1, 'x');
          INSERT INTO orders VALUES (10, 'IDLE', 6, '1996-08-06', '1996-08-20', NULL, 1, 1, 'x');
          INSERT INTO orders VALUES (14, 'IDLE', 6, '1996-08-06', '1996-08-20', '1996-08-05', 1, 1, 'x');
          """,
          "orders.order_date is not a day such as 1996-07-04: 1996-13-06|order_id is there twice"
              + "|shipped_date is before order_date");
    }

    @Test
    void where_a_line_makes_no_sense_and_the_rest_of_its_order_is_imported() throws IOException {
      reported(
          """
          INSERT INTO order_details VALUES (10, 7, 1, 1, 0);
          INSERT INTO order_details VALUES (10, 1, 1, 0, 0);
          INSERT INTO order_details VALUES (10, 1, 1, 1, 2);
          INSERT INTO order_details VALUES (99, 1, 1, 1, 0);
          INSERT INTO order_details VALUES (10, 1, 'a', 1, 0);
          """,
          "there is no product 7|quantity is positive and a price not negative"
              + "|discount is from 0 to 1|no order has this number"
              + "|order_details.unit_price is not a number: a");
    }

    @Test
    void where_a_customer_or_a_product_is_there_twice_or_incomplete() throws IOException {
      reported(
          """
          INSERT INTO customers VALUES ('IDLE', 'Twin', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
          INSERT INTO customers VALUES ('VOID', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
          INSERT INTO products VALUES (1, 'Twin', 1, 18, 39);
          INSERT INTO products VALUES (3, 'Odd', 1, 18, 'many');
          """,
          "customer_id is there twice|customers.company_name is missing|product_id is there twice"
              + "|products.units_in_stock is not a whole number: many");
    }

    @Test
    void and_leaves_source_and_import_comparable() throws IOException {
      String row = "INSERT INTO order_details VALUES (10, 7, 2.5, 3, 0);\n";
      read(row);
      ControlTotals control = format.controlTotals(file(row), rejects.lines());
      assertThat(control.source().get(Measure.ORDERED_NET)).isEqualByComparingTo("313.2375");
      assertThat(control.reported().get(Measure.ORDERED_NET)).isEqualByComparingTo("7.5");
      assertThat(control.reported().get(Measure.ORDER_LINES)).isEqualByComparingTo("1");
    }
  }
}
