package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.CUSTOMER;
import static io.throughline.command.process.OrderExamples.EUR;
import static io.throughline.command.process.OrderExamples.ORDER;
import static io.throughline.command.process.OrderExamples.bolts;
import static io.throughline.command.process.OrderExamples.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.ProcessScenario;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.SalesOrderEvent.InvoicingPolicy;
import io.throughline.kernel.event.SalesOrderEvent.ShippingPolicy;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.OpportunityId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.id.StreamId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessCatalogueTest {

  @Test
  void names_and_kinds_of_state_are_kept_in_the_database_and_stay() {
    assertThat(ProcessCatalogue.ALL.stream().map(ProcessCatalogueTest::described))
        .containsExactly(
            "quote-to-order QuoteState",
            "contracting ContractState",
            "credit CreditState",
            "allocation AllocationState",
            "fulfilment FulfilmentState",
            "billing BillingState",
            "posting PostingState",
            "numbering NumberingState",
            "cash-application Unidentified Posted Numbered",
            "erasure Payer Person");
  }

  private static String described(BusinessProcess<?> process) {
    StringBuilder described = new StringBuilder(process.name());
    process.stateTypes().forEach(type -> described.append(' ').append(type.getSimpleName()));
    return described.toString();
  }

  @Test
  void a_name_that_is_none_is_refused() {
    assertThatThrownBy(() -> ProcessCatalogue.named("shipping")).hasMessageContaining("shipping");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contracting", "credit", "allocation", "fulfilment", "billing"})
  void what_is_known_of_an_order_is_found_by_it(String process) {
    assertThat(orderOf(ProcessCatalogue.named(process), event("order-1", fromQuote())))
        .contains(ORDER);
  }

  @Test
  void an_invoice_that_is_drafted_is_found_by_its_order() {
    InvoiceId invoice = new InvoiceId("invoice-1");
    assertThat(
            orderOf(
                ProcessCatalogue.named("posting"),
                event("invoice-1", new Drafted(invoice, ORDER, CUSTOMER, EUR, List.of(), 30))))
        .contains(ORDER);
  }

  private static Object fromQuote() {
    return placed(
        InvoicingPolicy.DELIVERED, ShippingPolicy.PARTIAL, new OpportunityId("o"), 1, bolts(1));
  }

  private static ProcessEvent event(String stream, Object payload) {
    return new ProcessEvent(1, "e1", new StreamId(stream), ProcessScenario.NOON, "c", payload);
  }

  private static <S> Optional<OrderId> orderOf(BusinessProcess<S> process, ProcessEvent event) {
    S state = process.react(null, event, _ -> Optional.empty()).state();
    return Optional.ofNullable(state).flatMap(process::orderOf);
  }
}
