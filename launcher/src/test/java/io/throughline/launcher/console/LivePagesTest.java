package io.throughline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Figures on a page that is already open move within a second of the answer to a command that
/// somebody else has sent.
class LivePagesTest {

  private static final double A_SECOND_IN_MS = 1000;
  private static final List<String> MEASURED = new ArrayList<>();

  static Stream<Arguments> commands() {
    Shop shop = Shop.shared();
    String customer = shop.register("TEST-L", "Living Waters");
    shop.stock("TEST-FILTER", 10);
    String order = shop.place(customer, "TEST-L1", "TEST-FILTER", 2, "50.00");
    String opportunity = shop.chance(customer);
    String revalue = "/stock-items/TEST-FILTER@MAIN/revalue";
    return Stream.of(
        Arguments.of("/", "stock EUR", revalue, revalued("1.00")),
        Arguments.of(
            "/orders/" + order,
            "total",
            "/sales-orders/" + order + "/lines/1/increase",
            "{\"quantity\": 1}"),
        Arguments.of("/stock/TEST-FILTER@MAIN", "value", revalue, revalued("2.00")),
        Arguments.of(
            "/pipeline",
            "amount EUR",
            "/opportunities/" + opportunity + "/change-amount",
            "{\"currency\": \"EUR\", \"amount\": \"6000.00\"}"),
        Arguments.of("/receivables", "total EUR", "/payments", Shop.payment(customer, "1.00")),
        Arguments.of(
            "/customers/" + customer,
            "receivable EUR",
            "/payments",
            Shop.payment(customer, "2.00")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("commands")
  void a_figure_moves_within_a_second(String path, String figure, String command, String body) {
    try (Window window = new Window(Language.CHINESE).open(path)) {
      String before = window.figure(figure).innerText();

      Shop.shared().api().command(command, body);
      long sent = System.nanoTime();
      window
          .page()
          .waitForFunction(
              "([name, before]) => document.querySelector(`[data-figure=\"${name}\"]`)"
                  + ".innerText !== before",
              List.of(figure, before),
              new WaitForFunctionOptions().setTimeout(A_SECOND_IN_MS));

      Duration delay = Duration.ofNanos(System.nanoTime() - sent);
      MEASURED.add(path.replaceAll("[0-9a-f-]{36}", "…") + " " + delay.toMillis() + " ms");
      assertThat(delay).isLessThan(Duration.ofSeconds(1));
    }
  }

  @AfterAll
  static void tell() {
    System.out.println("figures moved after: " + String.join(", ", MEASURED));
  }

  private static String revalued(String by) {
    return "{\"currency\": \"EUR\", \"valueDelta\": \"%s\", \"reason\": \"freight\"}".formatted(by);
  }
}
