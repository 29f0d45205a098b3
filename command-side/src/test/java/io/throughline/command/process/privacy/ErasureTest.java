package io.throughline.command.process.privacy;

import io.throughline.command.customer.CustomerCommand.Erase;
import io.throughline.command.customer.CustomerCommand.RecordErased;
import io.throughline.command.process.ProcessScenario;
import io.throughline.kernel.event.CustomerEvent.Merged;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErased;
import io.throughline.kernel.event.CustomerEvent.PersonalDataErasureRequested;
import io.throughline.kernel.event.CustomerEvent.Unmerged;
import io.throughline.kernel.event.PaymentEvent.Identified;
import io.throughline.kernel.event.PaymentEvent.Method;
import io.throughline.kernel.event.PaymentEvent.Received;
import io.throughline.kernel.event.PaymentEvent.Reversed;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.PaymentId;
import io.throughline.kernel.id.PersonalText;
import io.throughline.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ErasureTest {

  private static final CustomerId ANN = new CustomerId("c-1");
  private static final CustomerId TWIN = new CustomerId("c-2");
  private static final PersonalDataErasureRequested REQUESTED =
      new PersonalDataErasureRequested("art. 17");

  private static Received received(String payment, @Nullable String payerUnder) {
    return new Received(
        new PaymentId(payment),
        Money.parse("10.00 EUR"),
        Method.CASH,
        LocalDate.of(2026, 11, 23),
        null,
        payerUnder == null ? null : new PersonalText(payerUnder, "Ann"),
        List.of());
  }

  private static ProcessScenario<ErasureState> log() {
    return ProcessScenario.of(new Erasure());
  }

  @Nested
  class When_erasure_is_requested {

    @Test
    void the_key_is_destroyed_and_then_it_is_recorded() {
      log()
          .on("c-1", REQUESTED)
          .then(new DestroyKeys(ANN, List.of("c-1")), new RecordErased(ANN, List.of("c-1")))
          .on("c-1", new PersonalDataErased(List.of("c-1")))
          .thenNothing();
    }

    @Test
    void so_are_the_keys_of_payments_that_arrived_without_a_customer() {
      log()
          .on("p-1", received("p-1", "p-1"))
          .on("p-1", new Identified(ANN))
          .on("p-2", received("p-2", "p-2"))
          .on("p-2", new Identified(TWIN))
          .on("p-3", received("p-3", "p-3"))
          .on("p-4", received("p-4", "c-1"))
          .on("p-4", new Identified(ANN))
          .on("p-5", received("p-5", null))
          .on("p-5", new Identified(ANN))
          .on("p-6", received("p-6", "p-6"))
          .on("p-6", new Identified(ANN))
          .thenNothing()
          .on("c-1", REQUESTED)
          .then(
              new DestroyKeys(ANN, List.of("c-1", "p-1", "p-6")),
              new RecordErased(ANN, List.of("c-1", "p-1", "p-6")));
    }

    @Test
    void whoever_is_merged_into_the_person_is_forgotten_too() {
      log()
          .on("c-2", new Merged(ANN, TWIN, null))
          .on("c-3", new Merged(ANN, new CustomerId("c-3"), null))
          .on("c-3", new Unmerged(ANN, new CustomerId("c-3")))
          .on("c-1", REQUESTED)
          .then(
              new DestroyKeys(ANN, List.of("c-1")),
              new RecordErased(ANN, List.of("c-1")),
              new Erase(TWIN, "art. 17"));
    }
  }

  @Nested
  class When_a_person_is_forgotten {

    private final ProcessScenario<ErasureState> forgotten =
        log().on("p-1", received("p-1", "p-1")).on("c-1", REQUESTED);

    @Test
    void a_payment_that_turns_out_to_be_theirs_forgets_its_payer() {
      forgotten.on("p-1", new Identified(ANN)).then(new DestroyKeys(ANN, List.of("p-1")));
    }

    @Test
    void whoever_is_merged_into_them_is_forgotten() {
      forgotten.on("c-2", new Merged(ANN, TWIN, null)).then(new Erase(TWIN, "art. 17"));
    }
  }

  @Test
  void a_payment_that_is_taken_back_is_nobodys() {
    log().on("p-1", received("p-1", "p-1")).on("p-1", new Reversed("mistake")).thenForgets();
  }

  @Test
  void nothing_is_waited_for() {
    log().on("p-1", received("p-1", "p-1")).thenWaitsFor("p-1");
  }
}
