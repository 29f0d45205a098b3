package io.throughline.command.process.finance;

import io.throughline.command.customeraccount.CustomerAccountCommand.PostCreditNote;
import io.throughline.command.customeraccount.CustomerAccountCommand.PostInvoice;
import io.throughline.command.decision.Command;
import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.ProcessEvent;
import io.throughline.command.process.Reaction;
import io.throughline.command.process.Waiting;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.OrderId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Invoices and credit notes become open items of the customer's account. A document over nothing
/// leaves nothing to pay and is not posted.
public final class Posting implements BusinessProcess<PostingState> {

  @Override
  public String name() {
    return "posting";
  }

  @Override
  public List<Class<? extends PostingState>> stateTypes() {
    return List.of(PostingState.class);
  }

  @Override
  public List<String> concerns(ProcessEvent event) {
    return switch (event.payload()) {
      case Drafted _, Issued _, CreditNoteIssued _ -> List.of(event.stream().value());
      default -> List.of();
    };
  }

  @Override
  public Reaction<PostingState> react(
      @Nullable PostingState state,
      ProcessEvent event,
      Function<String, Optional<PostingState>> known) {
    return switch (event.payload()) {
      case Drafted drafted ->
          Reaction.of(
              new PostingState(drafted.invoiceId(), drafted.orderId(), drafted.customerId()));
      case Issued issued when state != null -> Reaction.of(null, posted(state, issued));
      case CreditNoteIssued credit -> Reaction.of(state, posted(credit));
      default -> Reaction.of(state);
    };
  }

  private static List<Command> posted(PostingState state, Issued issued) {
    return issued.total().signum() == 0
        ? List.of()
        : List.of(
            new PostInvoice(
                state.customerId(),
                state.invoiceId().value(),
                state.orderId(),
                issued.total(),
                issued.issueDate(),
                issued.dueDate()));
  }

  private static List<Command> posted(CreditNoteIssued credit) {
    return credit.total().signum() == 0
        ? List.of()
        : List.of(
            new PostCreditNote(
                credit.customerId(),
                credit.creditNoteId().value(),
                Optional.ofNullable(credit.originalInvoiceId()).map(InvoiceId::value).orElse(null),
                credit.total(),
                credit.issueDate()));
  }

  @Override
  public Optional<OrderId> orderOf(PostingState state) {
    return Optional.of(state.orderId());
  }

  @Override
  public List<Waiting> waitsFor(PostingState state) {
    return List.of(new Waiting("invoice-issued", "invoice " + state.invoiceId()));
  }
}
