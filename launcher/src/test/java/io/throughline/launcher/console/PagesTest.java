package io.throughline.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {

  private static final int A_DRAWING = 1000;

  static Stream<Arguments> everyPage() {
    Shop shop = Shop.shared();
    return Stream.of(
            with(2, "/"),
            with(0, "/orders"),
            with(0, "/orders/" + shop.invoiced()),
            with(0, "/orders/" + shop.waiting()),
            with(0, "/orders/" + shop.anOrder("HELD")),
            with(0, "/orders/" + shop.anOrder("PARTLY_SHIPPED")),
            with(0, "/orders/" + shop.anOrder("CANCELLED")),
            with(0, "/stock"),
            with(0, "/stock?only=backordered"),
            with(0, "/plan"),
            with(0, "/stock/" + Shop.ITEM),
            with(0, "/pipeline"),
            with(0, "/opportunities"),
            with(0, "/opportunities/" + shop.opportunity()),
            with(2, "/receivables"),
            with(1, "/receivables?customerId=" + shop.customer()),
            with(0, "/invoices/" + shop.invoice()),
            with(0, "/customers"),
            with(1, "/customers/" + shop.customer()),
            with(0, "/orders/new"),
            with(0, "/payments/new"),
            with(0, "/stock/" + Shop.ITEM + "/receive"))
        .flatMap(page ->
            Arrays.stream(Language.values())
                .map(language -> Arguments.of(page.path(), page.charts(), language)));
  }

  private record PageWithCharts(String path, int charts) {}

  private static PageWithCharts with(int charts, String path) {
    return new PageWithCharts(path, charts);
  }

  @ParameterizedTest(name = "{0} in {2}")
  @MethodSource("everyPage")
  void every_page_is_drawn_without_a_complaint_and_all_in_one_language(
      String path, int charts, Language language) {
    try (Window window = new Window(language)) {
      window.open(path);

      assertThat(window.page().locator("html").getAttribute("lang")).isEqualTo(language.tag());
      assertThat(window.text()).doesNotContain("??").doesNotContain("process:");
      assertThat(window.codes()).as("codes that nobody put into words").isEmpty();
      assertThat(window.leaves()).doesNotContainAnyElementsOf(language.foreign());
      assertThat(window.painted())
          .hasSize(charts)
          .allSatisfy(pixels -> assertThat(pixels).isGreaterThan(A_DRAWING));
      if (language == Language.CHINESE) {
        assertThat(window.latin()).isEmpty();
      }
      assertThat(window.unnamed()).as("fields and links without a name").isEmpty();
      assertThat(window.isWiderThanItself()).isFalse();
    }
  }
}
