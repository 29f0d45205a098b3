package io.throughline.command.customeraccount;

import static io.throughline.command.customeraccount.AccountExamples.A;
import static io.throughline.command.customeraccount.AccountExamples.ACCOUNT;
import static io.throughline.command.customeraccount.AccountExamples.B;
import static io.throughline.command.customeraccount.AccountExamples.CUSTOMER;
import static io.throughline.command.customeraccount.AccountExamples.NOW;
import static io.throughline.command.customeraccount.AccountExamples.TODAY;
import static io.throughline.command.customeraccount.AccountExamples.cleared;
import static io.throughline.command.customeraccount.AccountExamples.clearingId;
import static io.throughline.command.customeraccount.AccountExamples.committed;
import static io.throughline.command.customeraccount.AccountExamples.creditNote;
import static io.throughline.command.customeraccount.AccountExamples.denied;
import static io.throughline.command.customeraccount.AccountExamples.eur;
import static io.throughline.command.customeraccount.AccountExamples.grant;
import static io.throughline.command.customeraccount.AccountExamples.invoice;
import static io.throughline.command.customeraccount.AccountExamples.limit;
import static io.throughline.command.customeraccount.AccountExamples.payment;
import static io.throughline.command.customeraccount.AccountExamples.postCreditNote;
import static io.throughline.command.customeraccount.AccountExamples.postInvoice;
import static io.throughline.command.customeraccount.AccountExamples.postPayment;
import static io.throughline.command.customeraccount.AccountExamples.release;
import static io.throughline.command.customeraccount.AccountExamples.request;
import static io.throughline.command.customeraccount.AccountExamples.setLimit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.customeraccount.CustomerAccountCommand.Clear;
import io.throughline.command.customeraccount.CustomerAccountCommand.CloseDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.OpenDispute;
import io.throughline.command.customeraccount.CustomerAccountCommand.PromiseToPay;
import io.throughline.command.customeraccount.CustomerAccountCommand.RaiseDunning;
import io.throughline.command.customeraccount.CustomerAccountCommand.Refund;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReverseClearing;
import io.throughline.command.customeraccount.CustomerAccountCommand.ReversePayment;
import io.throughline.command.customeraccount.CustomerAccountCommand.WriteOff;
import io.throughline.kernel.event.CustomerAccountEvent;
import io.throughline.kernel.event.CustomerAccountEvent.DisputeOpened;
import io.throughline.kernel.id.StreamId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every command in every state: what follows, or the code of the refusal.
class AccountMatrixTest {

  private static final Map<String, List<CustomerAccountEvent>> STATES =
      Map.of(
          "new", List.of(),
          "waiting", List.of(limit(10), denied(A, 50, 0, 10)),
          "owing", List.of(limit(100), committed(A, 50, 50, 100), invoice(1, 20)),
          "prepaid", List.of(limit(100), payment(1, 30), creditNote(1, 5)),
          "mixed", List.of(limit(100), invoice(1, 20), payment(1, 30), creditNote(1, 5)),
          "disputed", List.of(invoice(1, 20), new DisputeOpened("invoice-1", "damaged")),
          "settled",
              List.of(
                  limit(100),
                  invoice(1, 20),
                  payment(1, 20),
                  cleared(1, "invoice-1", "payment-1", 20)));

  private static final Map<String, CustomerAccountCommand> COMMANDS =
      Map.ofEntries(
          Map.entry("set limit", setLimit(60)),
          Map.entry("override", grant(50, NOW.plusSeconds(60))),
          Map.entry("request", request(B, 40)),
          Map.entry("release", release(A, "r1", 10)),
          Map.entry("invoice", postInvoice(2, 7)),
          Map.entry("credit note", postCreditNote(2, 7, "invoice-1")),
          Map.entry("payment", postPayment(2, 7)),
          Map.entry("take back", new ReversePayment(CUSTOMER, "payment-1", "bounced")),
          Map.entry("clear", new Clear(CUSTOMER, "invoice-1", "payment-1", eur(1), eur(1))),
          Map.entry(
              "unclear",
              new ReverseClearing(
                  CUSTOMER, clearingId(1, "invoice-1", "payment-1"), "wrong invoice")),
          Map.entry("write off", new WriteOff(CUSTOMER, "invoice-1", eur(1), "small", "anna")),
          Map.entry("refund", new Refund(CUSTOMER, "payment-1", eur(1))),
          Map.entry("dispute", new OpenDispute(CUSTOMER, "invoice-1", "late")),
          Map.entry("settle", new CloseDispute(CUSTOMER, "invoice-1", "replaced")),
          Map.entry("remind", new RaiseDunning(CUSTOMER, "invoice-1", 1, eur(2))),
          Map.entry("promise", new PromiseToPay(CUSTOMER, "invoice-1", eur(1), TODAY)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          new      | set limit   | credit-limit-set
          new      | override    | credit-override-granted
          new      | request     | credit-denied
          new      | release     | -
          new      | invoice     | open-item-posted
          new      | credit note | open-item-posted
          new      | payment     | open-item-posted
          new      | take back   | open-item-unknown
          new      | clear       | open-item-unknown
          new      | unclear     | clearing-unknown
          new      | write off   | open-item-unknown
          new      | refund      | open-item-unknown
          new      | dispute     | open-item-unknown
          new      | settle      | open-item-unknown
          new      | remind      | open-item-unknown
          new      | promise     | open-item-unknown
          waiting  | set limit   | credit-limit-set credit-committed
          waiting  | override    | credit-override-granted credit-committed
          waiting  | request     | credit-denied
          waiting  | release     | credit-request-withdrawn
          waiting  | invoice     | open-item-posted
          waiting  | credit note | open-item-posted
          waiting  | payment     | open-item-posted
          waiting  | take back   | open-item-unknown
          waiting  | clear       | open-item-unknown
          waiting  | unclear     | clearing-unknown
          waiting  | write off   | open-item-unknown
          waiting  | refund      | open-item-unknown
          waiting  | dispute     | open-item-unknown
          waiting  | settle      | open-item-unknown
          waiting  | remind      | open-item-unknown
          waiting  | promise     | open-item-unknown
          owing    | set limit   | credit-limit-set
          owing    | override    | credit-override-granted
          owing    | request     | credit-denied
          owing    | release     | credit-commitment-reduced
          owing    | invoice     | open-item-posted credit-commitment-reduced
          owing    | credit note | open-item-posted items-cleared
          owing    | payment     | open-item-posted items-cleared
          owing    | take back   | open-item-unknown
          owing    | clear       | open-item-unknown
          owing    | unclear     | clearing-unknown
          owing    | write off   | write-off-posted
          owing    | refund      | open-item-unknown
          owing    | dispute     | dispute-opened
          owing    | settle      | open-item-not-disputed
          owing    | remind      | dunning-level-raised open-item-posted
          owing    | promise     | promise-to-pay-recorded
          prepaid  | set limit   | credit-limit-set
          prepaid  | override    | credit-override-granted
          prepaid  | request     | credit-committed
          prepaid  | release     | -
          prepaid  | invoice     | open-item-posted items-cleared
          prepaid  | credit note | open-item-posted
          prepaid  | payment     | open-item-posted
          prepaid  | take back   | open-item-reversed
          prepaid  | clear       | open-item-unknown
          prepaid  | unclear     | clearing-unknown
          prepaid  | write off   | open-item-unknown
          prepaid  | refund      | refund-issued
          prepaid  | dispute     | open-item-unknown
          prepaid  | settle      | open-item-unknown
          prepaid  | remind      | open-item-unknown
          prepaid  | promise     | open-item-unknown
          mixed    | set limit   | credit-limit-set
          mixed    | override    | credit-override-granted
          mixed    | request     | credit-committed
          mixed    | release     | -
          mixed    | invoice     | open-item-posted items-cleared
          mixed    | credit note | open-item-posted items-cleared
          mixed    | payment     | open-item-posted items-cleared
          mixed    | take back   | open-item-reversed
          mixed    | clear       | items-cleared
          mixed    | unclear     | clearing-unknown
          mixed    | write off   | write-off-posted
          mixed    | refund      | refund-issued
          mixed    | dispute     | dispute-opened
          mixed    | settle      | open-item-not-disputed
          mixed    | remind      | dunning-level-raised open-item-posted
          mixed    | promise     | promise-to-pay-recorded
          disputed | set limit   | credit-limit-set
          disputed | override    | credit-override-granted
          disputed | request     | credit-denied
          disputed | release     | -
          disputed | invoice     | open-item-posted
          disputed | credit note | open-item-posted items-cleared
          disputed | payment     | open-item-posted items-cleared
          disputed | take back   | open-item-unknown
          disputed | clear       | open-item-unknown
          disputed | unclear     | clearing-unknown
          disputed | write off   | write-off-posted
          disputed | refund      | open-item-unknown
          disputed | dispute     | open-item-disputed
          disputed | settle      | dispute-closed
          disputed | remind      | open-item-disputed
          disputed | promise     | promise-to-pay-recorded
          settled  | set limit   | credit-limit-set
          settled  | override    | credit-override-granted
          settled  | request     | credit-committed
          settled  | release     | -
          settled  | invoice     | open-item-posted
          settled  | credit note | open-item-posted
          settled  | payment     | open-item-posted
          settled  | take back   | clearing-reversed open-item-reversed
          settled  | clear       | open-item-too-small
          settled  | unclear     | clearing-reversed
          settled  | write off   | open-item-too-small
          settled  | refund      | open-item-too-small
          settled  | dispute     | open-item-closed
          settled  | settle      | open-item-not-disputed
          settled  | remind      | open-item-closed
          settled  | promise     | open-item-too-small
          """)
  void in_every_state_every_command_has_its_answer(String state, String command, String answer) {
    List<CustomerAccountEvent> history = requireNonNull(STATES.get(state));
    CustomerAccountCommand asked = requireNonNull(COMMANDS.get(command));
    assertThat(ACCOUNT.given(history).when(asked).inShort()).isEqualTo(answer);
  }

  @Test
  void the_matrix_is_complete() {
    assertThat(COMMANDS.values().stream().map(Object::getClass))
        .containsAll(List.of(CustomerAccountCommand.class.getPermittedSubclasses()));
  }

  @Test
  void every_refusal_has_a_code_of_its_own_and_a_kind() {
    assertThat(CustomerAccountRejection.values())
        .allSatisfy(rejection -> assertThat(rejection.code()).matches("[a-z]+(-[a-z]+)+"))
        .allSatisfy(rejection -> assertThat(rejection.kind()).isNotNull())
        .extracting(CustomerAccountRejection::code)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_command_goes_to_the_stream_of_its_account() {
    assertThat(setLimit(1).streamId()).isEqualTo(StreamId.parse("account-customer-1"));
  }
}
