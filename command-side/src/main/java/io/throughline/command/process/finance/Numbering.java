package io.throughline.command.process.finance;

import io.throughline.command.invoice.InvoiceCommand.AssignNumber;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.Due;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Issued documents get their legal numbers in the order of the log: invoices in one series, credit
/// notes in another, each 1, 2, 3 and so on, without a gap and across the years (invariant M16).
///
/// Which document has which number is safe in the database before anybody is told, and is told
/// again until the document confirms it; so a number is never given twice, whatever crashes when.
public final class Numbering implements BusinessProcess<NumberingState> {

  static final String INVOICES = "INV";
  static final String CREDIT_NOTES = "CN";

  @Override
  public String name() {
    return "numbering";
  }

  @Override
  public List<Class<? extends NumberingState>> stateTypes() {
    return List.of(NumberingState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case Issued _ -> List.of(INVOICES);
      case CreditNoteIssued _ -> List.of(CREDIT_NOTES);
      case NumberAssigned assigned -> List.of(assigned.series());
      default -> List.of();
    };
  }

  @Override
  public Reaction<NumberingState> react(
      @Nullable NumberingState state,
      ProcessEvent event,
      Function<String, Optional<NumberingState>> known) {
    InvoiceId stream = new InvoiceId(event.stream().value());
    return switch (event.payload()) {
      case Issued _ -> Reaction.of(series(state, INVOICES).number(stream, stream, event.cause()));
      case CreditNoteIssued credit ->
          Reaction.of(
              series(state, CREDIT_NOTES).number(stream, credit.creditNoteId(), event.cause()));
      case NumberAssigned assigned when state != null ->
          Reaction.of(state.confirmed(assigned.documentId()));
      default -> Reaction.of(state);
    };
  }

  private static NumberingState series(@Nullable NumberingState state, String series) {
    return state == null ? NumberingState.of(series) : state;
  }

  @Override
  public List<Due> due(NumberingState state) {
    return state.pending().stream()
        .map(each ->
            new Due(
                new AssignNumber(each.invoice(), each.document(), state.series(), each.number()),
                each.cause()))
        .toList();
  }

  @Override
  public Optional<OrderId> orderOf(NumberingState state) {
    return Optional.empty();
  }

  @Override
  public List<Waiting> waitsFor(NumberingState state) {
    return state.pending().stream()
        .map(each ->
            new Waiting(
                "number-assigned",
                "%s-%d for document %s".formatted(state.series(), each.number(), each.document())))
        .toList();
  }
}
