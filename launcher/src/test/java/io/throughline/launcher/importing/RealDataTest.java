package io.throughline.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.launcher.importing.history.ControlTotals;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.ImportFormat;
import io.throughline.launcher.importing.history.Measure;
import io.throughline.launcher.importing.history.Rejects;
import io.throughline.launcher.importing.history.SourceCredit;
import io.throughline.launcher.importing.northwind.NorthwindFormat;
import io.throughline.launcher.importing.retail.RetailFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Reads the public data sets whole and holds their published figures.
class RealDataTest {

  private final Rejects rejects = new Rejects();

  @Test
  void northwind_has_its_orders_lines_customers_and_products() throws IOException {
    Path file = SharedData.file("northwind/northwind.sql");
    ImportFormat format = new NorthwindFormat();
    History history = format.read(file, rejects);
    ControlTotals control = format.controlTotals(file, rejects.lines());
    assertThat(rejects.count()).isZero();
    assertThat(history.customers()).hasSize(91);
    assertThat(history.products()).hasSize(77);
    assertThat(history.rows()).isEqualTo(2_155);
    assertThat(control.source().get(Measure.CUSTOMERS)).isEqualByComparingTo("91");
    assertThat(control.source().get(Measure.PRODUCTS)).isEqualByComparingTo("77");
    assertThat(control.source().get(Measure.ORDERS)).isEqualByComparingTo("830");
    assertThat(control.source().get(Measure.SHIPPED_ORDERS)).isEqualByComparingTo("809");
    assertThat(control.source().get(Measure.ORDER_LINES)).isEqualByComparingTo("2155");
    assertThat(control.source().get(Measure.ORDERED_NET)).isEqualByComparingTo("1265793.0395");
    assertThat(control.rounding().get(Measure.ORDERED_NET)).isEqualByComparingTo("-0.2505");
    assertThat(control.reported().get(Measure.FREIGHT)).isEqualByComparingTo("64942.69");
  }

  @Test
  void the_retail_year_is_accounted_for_to_the_last_digit() throws IOException {
    Path file = SharedData.file("online-retail/online-retail.csv.gz");
    ImportFormat format = new RetailFormat();
    History history = format.read(file, rejects);
    ControlTotals control = format.controlTotals(file, rejects.lines());
    assertThat(rejects.count()).isEqualTo(3);
    assertThat(history.rows()).isEqualTo(541_906);
    assertThat(control.source().get(Measure.ROWS)).isEqualByComparingTo("541909");
    assertThat(control.source().get(Measure.NET)).isEqualByComparingTo("9747747.934");
    assertThat(control.source().get(Measure.INVOICES)).isEqualByComparingTo("25900");
    assertThat(control.source().get(Measure.CREDITED)).isEqualByComparingTo("3836");
    assertThat(control.source().get(Measure.PRODUCTS)).isEqualByComparingTo("4070");
    assertThat(control.source().get(Measure.ORDERS)).isEqualByComparingTo("19963");
    assertThat(control.source().get(Measure.LOSSES)).isEqualByComparingTo("1336");
    assertThat(control.reported().get(Measure.NET)).isEqualByComparingTo("-11062.06");
    assertThat(control.rounding().get(Measure.NET)).isEqualByComparingTo("0.004");
    assertThat(history.customers()).hasSize(4_372 + 9);
    assertThat(history.products()).hasSize(4_069);
    assertThat(credits(history).mapToInt(credit -> credit.explained().size()).sum())
        .isEqualTo(3_745);
    assertThat(credits(history).filter(credit -> !credit.unexplained().isEmpty()).count())
        .isEqualTo(1_130);
    assertThat(history.onHand().values()).allMatch(units -> units >= 0);
  }

  private static Stream<SourceCredit> credits(History history) {
    return history.periods().stream().flatMap(period -> period.credits().stream());
  }
}
