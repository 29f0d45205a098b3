package io.throughline.command.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.payment.Payment.Known;
import io.throughline.command.payment.PaymentCommand.Reverse;
import io.throughline.kernel.event.PaymentEvent;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentTest {

  private static final Received RECEIVED =
      new Received(
          new PaymentId("pay-1"),
          Money.parse("1.00 EUR"),
          Method.CASH,
          LocalDate.of(2026, 11, 23),
          null,
          null,
          List.of());
  private static final Identified IDENTIFIED = new Identified(new CustomerId("anna"));
  private static final Reversed REVERSED = new Reversed("bounced");

  private static Payment after(PaymentEvent... events) {
    Payment state = Payment.NONE;
    for (PaymentEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }

  @Test
  void every_event_is_remembered_whatever_follows() {
    Known expected = new Known(RECEIVED, new CustomerId("anna"), "bounced");
    assertThat(after(RECEIVED, IDENTIFIED, REVERSED)).isEqualTo(expected);
    assertThat(after(RECEIVED, REVERSED, IDENTIFIED, RECEIVED)).isEqualTo(expected);
  }

  @Test
  void history_is_never_refused_even_where_its_beginning_is_missing() {
    assertThat(after(IDENTIFIED, REVERSED)).isEqualTo(Payment.NONE);
  }

  @Test
  void its_stream_is_named_by_its_id() {
    assertThat(new Reverse(new PaymentId("pay-1"), "bounced").streamId().value())
        .isEqualTo("pay-1");
  }
}
