package io.throughline.command.salesorder;

import static io.throughline.command.salesorder.SalesOrderExamples.LATER;
import static io.throughline.command.salesorder.SalesOrderExamples.NUTS;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDER;
import static io.throughline.command.salesorder.SalesOrderExamples.ORDERS;
import static io.throughline.command.salesorder.SalesOrderExamples.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.LineId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderLinesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 128, 129, 5_000})
  void every_line_is_found_by_its_number_and_no_other(int number) {
    List<OrderLine> placed = placed(number);
    OrderLines lines = OrderLines.of(placed);
    assertThat(lines.stream().map(LineState::placed)).containsExactlyElementsOf(placed);
    for (OrderLine line : placed) {
      assertThat(lines.line(line.lineId())).hasValue(LineState.of(line));
    }
    assertThat(lines.line(LineId.of(ORDER, number + 1))).isEmpty();
    assertThat(lines.line(LineId.of(ORDER, 999_999))).isEmpty();
    assertThat(lines.line(new LineId("another/1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 65, 100, 128, 129, 130})
  void one_line_changes_and_the_others_and_the_lines_before_stay(int changed) {
    List<OrderLine> placed = placed(130);
    OrderLines before = OrderLines.of(placed);
    LineId lineId = LineId.of(ORDER, changed);
    OrderLines after = before.with(lineId, line -> line.withDates(LATER, LATER));
    for (OrderLine line : placed) {
      LineState expected = LineState.of(line);
      assertThat(before.line(line.lineId())).hasValue(expected);
      assertThat(after.line(line.lineId()))
          .hasValue(line.lineId().equals(lineId) ? expected.withDates(LATER, LATER) : expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"order-1/131", "another/1"})
  void a_line_of_another_order_changes_nothing(String lineId) {
    OrderLines before = OrderLines.of(placed(130));
    assertThat(before.with(new LineId(lineId), line -> line.withDates(LATER, LATER)))
        .isSameAs(before);
  }

  private static List<OrderLine> placed(int number) {
    List<SalesOrderEvent> events =
        ORDERS.given().when(place(30, "PO-1", Collections.nCopies(number, NUTS))).events();
    return ((Placed) events.getFirst()).lines();
  }
}
