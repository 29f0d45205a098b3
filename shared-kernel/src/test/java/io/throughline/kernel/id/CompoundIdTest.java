package io.throughline.kernel.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompoundIdTest {

  @Nested
  class When_it_is_a_line {

    @Test
    void it_names_its_order_and_its_number() {
      LineId line = LineId.of(new OrderId("o/7"), 12);
      assertThat(line).hasToString("o/7/12").isEqualTo(LineId.parse("o/7/12"));
      assertThat(line.order()).isEqualTo(new OrderId("o/7"));
      assertThat(line.number()).isEqualTo(12);
    }

    @Test
    void the_longest_order_id_and_the_largest_number_fit() {
      OrderId order = new OrderId("x".repeat(64));
      assertThat(LineId.of(order, 999_999).number()).isEqualTo(999_999);
      assertThat(LineId.of(order, 999_999).order()).isEqualTo(order);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "o", "/1", "o/", "o/0", "o/01", "o/-1", "o/a", "o/1000000", "o/1 ", "o/1/"})
    void anything_else_is_refused(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LineId.parse(text))
          .withMessageContaining("an order id, a slash and a number");
    }

    @Test
    void it_is_bounded_and_clean_like_every_name() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LineId.parse("x".repeat(79) + "/1"))
          .withMessageContaining("80");
      assertThatIllegalArgumentException().isThrownBy(() -> LineId.parse(" o/1"));
    }

    @Test
    void lines_follow_each_other_by_order_and_by_number() {
      List<LineId> lines =
          Stream.of("b/1", "a/10", "a/9", "b/2").map(LineId::parse).sorted().toList();
      assertThat(lines).extracting(LineId::value).containsExactly("a/9", "a/10", "b/1", "b/2");
    }
  }

  @Nested
  class When_it_is_a_stock_item {

    @Test
    void it_names_sku_and_warehouse() {
      StockItemId item = new StockItemId(new Sku("A-100"), new Warehouse("MAIN"));
      assertThat(item).hasToString("A-100@MAIN").isEqualTo(StockItemId.parse("A-100@MAIN"));
    }

    @Test
    void a_sku_may_have_an_at_and_a_warehouse_may_not() {
      assertThat(StockItemId.parse("A@B@MAIN").sku()).isEqualTo(new Sku("A@B"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new StockItemId(new Sku("A"), new Warehouse("M@IN")))
          .withMessageContaining("no @");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new StockItemId(new Sku("A"), new Warehouse("@MAIN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "@MAIN"})
    void its_form_is_named(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StockItemId.parse(text))
          .withMessageContaining("A-100@MAIN");
    }

    @Test
    void both_parts_are_there() {
      assertThat(StockItemId.parse("A@B").warehouse()).isEqualTo(new Warehouse("B"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StockItemId.parse("A@"))
          .withMessageContaining("a warehouse is missing");
    }
  }

  @Nested
  class When_it_is_a_stream {

    @Test
    void things_that_share_a_key_have_streams_of_their_own() {
      CustomerId customer = new CustomerId("c-1");
      Sku sku = new Sku("A");
      StockItemId item = StockItemId.parse("A@MAIN");
      assertThat(StreamId.account(customer)).hasToString("account-c-1");
      assertThat(StreamId.product(sku)).hasToString("product-A");
      assertThat(StreamId.stock(item)).hasToString("stock-A@MAIN");
    }

    @Test
    void what_it_tells_of_can_be_read_from_its_name() {
      assertThat(StreamId.parse("account-c-1").accountHolder()).isEqualTo(new CustomerId("c-1"));
      assertThat(StreamId.parse("product-A").sku()).isEqualTo(new Sku("A"));
      assertThat(StreamId.parse("stock-A@MAIN").stockItem()).isEqualTo(StockItemId.parse("A@MAIN"));
    }

    @Test
    void a_stream_of_another_kind_is_a_mistake() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> StreamId.parse("product-A").accountHolder())
          .withMessageContaining("product-A is not the name of a stream account-");
      assertThatIllegalArgumentException().isThrownBy(() -> StreamId.parse("A").sku());
      assertThatIllegalArgumentException().isThrownBy(() -> StreamId.parse("A@B").stockItem());
    }
  }

  @Nested
  class When_it_is_personal {

    @Test
    void it_names_whose_data_it_is() {
      PersonalText name = new PersonalText("c-1", "Anna | Anders");
      assertThat(name).hasToString("c-1|Anna | Anders");
      assertThat(PersonalText.parse("c-1|Anna | Anders")).isEqualTo(name);
    }

    @Test
    void the_bar_belongs_to_the_text_and_not_to_the_subject() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PersonalText("c|1", "Anna"))
          .withMessageContaining("no |");
      assertThatIllegalArgumentException().isThrownBy(() -> new PersonalText("|c", "Anna"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anna", "|Anna"})
    void its_form_is_named_without_telling_the_data(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PersonalText.parse(text))
          .withMessage("personal data is written as subject|text");
    }

    @Test
    void it_is_bounded() {
      assertThat(new PersonalText("s".repeat(64), "x".repeat(1_000)).text()).hasSize(1_000);
      assertThat(PersonalText.parse("c|x").subject()).isEqualTo("c");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PersonalText("c", "x".repeat(1_001)))
          .withMessageContaining("1000");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new PersonalText("s".repeat(65), "x"))
          .withMessageContaining("64");
      assertThatIllegalArgumentException().isThrownBy(() -> PersonalText.parse("c|"));
    }
  }
}
