package io.throughline.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.console.text.Bar.Part;
import io.throughline.console.text.Bar.Piece;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarTest {

  private static Bar bar(long whole, long... pieces) {
    return Bar.of(
        BigDecimal.valueOf(whole),
        List.of(
            Piece.of("a", pieces[0] + " a", pieces[0]),
            Piece.of("b", pieces[1] + " b", pieces[1])));
  }

  @Test
  void each_part_begins_where_the_one_before_ends() {
    assertThat(bar(100, 60, 30).parts())
        .containsExactly(new Part("a", "0.00", "60.00"), new Part("b", "60.00", "30.00"));
  }

  @Test
  void what_is_not_there_is_not_drawn_and_not_told() {
    assertThat(bar(100, 0, -3)).isEqualTo(new Bar("", List.of()));
    assertThat(bar(100, 1, 0).label()).isEqualTo("1 a");
  }

  @Test
  void a_whole_that_is_too_small_gives_way_to_the_sum() {
    assertThat(bar(10, 30, 10).parts())
        .containsExactly(new Part("a", "0.00", "75.00"), new Part("b", "75.00", "25.00"));
  }

  @Test
  void nothing_of_nothing_is_an_empty_bar() {
    assertThat(bar(0, 0, 0).parts()).isEmpty();
  }
}
