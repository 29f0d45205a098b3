package io.throughline.command.invoice;

import static io.throughline.command.invoice.InvoiceExamples.BILL;
import static io.throughline.command.invoice.InvoiceExamples.DRAFT;
import static io.throughline.command.invoice.InvoiceExamples.DRAFTED;
import static io.throughline.command.invoice.InvoiceExamples.INVOICE;
import static io.throughline.command.invoice.InvoiceExamples.INVOICES;
import static io.throughline.command.invoice.InvoiceExamples.ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.LINE_1;
import static io.throughline.command.invoice.InvoiceExamples.LINE_2;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_1;
import static io.throughline.command.invoice.InvoiceExamples.NOTE_2;
import static io.throughline.command.invoice.InvoiceExamples.STANDALONE;
import static io.throughline.command.invoice.InvoiceExamples.STANDALONE_ISSUED;
import static io.throughline.command.invoice.InvoiceExamples.credit;
import static io.throughline.command.invoice.InvoiceExamples.note;
import static io.throughline.command.invoice.InvoiceExamples.noted;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.decision.Decision;
import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.command.invoice.InvoiceCommand.FileExternally;
import io.throughline.command.invoice.InvoiceCommand.Issue;
import io.throughline.kernel.event.InvoiceEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryCommandForEveryDocumentTest {

  private static final InvoiceEvent ALL_CREDITED =
      note(
          NOTE_1,
          "12.51",
          "1.90",
          noted(LINE_1, 3, "10.00", "1.90"),
          noted(LINE_2, 1, "2.51", "0"));

  private static final Map<String, List<InvoiceEvent>> DOCUMENTS =
      Map.of(
          "none", List.of(),
          "draft", List.of(DRAFTED),
          "issued", List.of(DRAFTED, ISSUED),
          "credited", List.of(DRAFTED, ISSUED, ALL_CREDITED),
          "credit-note", List.of(STANDALONE_ISSUED));

  private static final Map<String, InvoiceCommand> COMMANDS =
      Map.of(
          "draft",
          DRAFT,
          "issue",
          new Issue(INVOICE),
          "bill",
          BILL,
          "assign",
          new AssignNumber(INVOICE, INVOICE, "INV", 7),
          "credit",
          credit(NOTE_2),
          "standalone",
          STANDALONE,
          "file",
          new FileExternally(INVOICE, "144031", "08812345"));

  private static final String HEAD = "command none draft issued credited credit-note";

  /// `=` stands for unchanged, a code for a refusal, otherwise the events.
  private static final String TABLE =
      """
      draft Drafted = = = EXISTS
      issue UNKNOWN Issued = = CREDIT_NOTE
      bill Drafted,Issued Issued = = EXISTS
      assign UNKNOWN NOT_ISSUED NumberAssigned NumberAssigned DOCUMENT_UNKNOWN
      credit UNKNOWN NOT_ISSUED CreditNoteIssued FULLY_CREDITED CREDIT_NOTE
      standalone CreditNoteIssued EXISTS EXISTS EXISTS =
      file UNKNOWN NOT_ISSUED ExternalFiled ExternalFiled ExternalFiled
      """;

  record Example(String command, String document, String outcome) {}

  static Stream<Example> examples() {
    String[] documents = HEAD.split(" ", -1);
    return TABLE
        .lines()
        .map(row -> row.split(" ", -1))
        .flatMap(row ->
            Stream.iterate(1, column -> column < documents.length, column -> column + 1)
                .map(column -> new Example(row[0], documents[column], row[column])));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_table_tells_what_follows(Example example) {
    InvoiceCommand command = COMMANDS.get(example.command());
    List<InvoiceEvent> events = DOCUMENTS.get(example.document());
    assertThat(command).isNotNull();
    assertThat(events).isNotNull();
    if (command != null && events != null) {
      assertThat(outcome(INVOICES.given(events).when(command).decision()))
          .isEqualTo(example.outcome());
    }
  }

  @Test
  void no_command_and_no_document_is_forgotten() {
    assertThat(COMMANDS).hasSize(InvoiceCommand.class.getPermittedSubclasses().length);
    assertThat(examples()).hasSize(COMMANDS.size() * DOCUMENTS.size());
  }

  @Test
  void a_history_that_cannot_be_is_read_all_the_same() {
    assertThat(INVOICES.state(List.of(ISSUED))).isEqualTo(Invoice.NONE);
    assertThat(INVOICES.state(List.of(STANDALONE_ISSUED, DRAFTED, ISSUED)))
        .isEqualTo(INVOICES.state(List.of(STANDALONE_ISSUED)));
    assertThat(INVOICES.state(List.of(DRAFTED, DRAFTED)))
        .isEqualTo(INVOICES.state(List.of(DRAFTED)));
    assertThat(INVOICES.state(List.of(STANDALONE_ISSUED, STANDALONE_ISSUED)))
        .isEqualTo(INVOICES.state(List.of(STANDALONE_ISSUED)));
  }

  @Test
  void codes_are_published_and_stay() {
    assertThat(
            Stream.of(InvoiceRejection.values())
                .map(code -> code.code() + " " + code.kind())
                .collect(joining("\n")))
        .isEqualTo(
            """
            invoice-unknown UNKNOWN
            invoice-exists STATE
            invoice-not-issued STATE
            invoice-is-credit-note STATE
            invoice-numbered STATE
            invoice-fully-credited STATE
            credit-note-exceeds-invoice STATE
            invoice-document-unknown UNKNOWN
            invoice-line-unknown CONTENT
            invoice-line-count CONTENT
            invoice-line-repeated CONTENT
            invoice-line-of-other-order CONTENT
            invoice-exceeds-order CONTENT
            invoice-payment-terms CONTENT
            invoice-quantity CONTENT
            invoice-currency CONTENT
            invoice-amount CONTENT
            invoice-number CONTENT
            invoice-text CONTENT\
            """);
  }

  private static String outcome(Decision<InvoiceEvent> decision) {
    return switch (decision) {
      case Decision.Accepted<InvoiceEvent>(var events) when events.isEmpty() -> "=";
      case Decision.Accepted<InvoiceEvent>(var events) ->
          events.stream().map(event -> event.getClass().getSimpleName()).collect(joining(","));
      case Decision.Rejected<InvoiceEvent>(var rejection) ->
          Stream.of(InvoiceRejection.values())
              .filter(code -> code.code().equals(rejection.code()))
              .map(Enum::name)
              .collect(joining());
    };
  }
}
