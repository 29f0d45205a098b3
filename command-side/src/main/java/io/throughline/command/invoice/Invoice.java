package io.throughline.command.invoice;

import io.throughline.kernel.event.InvoiceEvent;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.event.InvoiceEvent.CreditNoteIssued;
import io.throughline.kernel.event.InvoiceEvent.Drafted;
import io.throughline.kernel.event.InvoiceEvent.ExternalFiled;
import io.throughline.kernel.event.InvoiceEvent.Issued;
import io.throughline.kernel.event.InvoiceEvent.NumberAssigned;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.quantity.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an invoice with its credit notes, or a credit note that stands alone, knows of itself;
/// never changes, an event leads to the next.
public sealed interface Invoice {

  Invoice NONE = new None();

  /// The document after an event; history is never refused.
  Invoice evolve(InvoiceEvent event);

  /// Before anything was billed or credited.
  record None() implements Invoice {

    @Override
    public Invoice evolve(InvoiceEvent event) {
      return switch (event) {
        case Drafted drafted -> new Existing(drafted, null, Map.of(), Set.of(), DocumentNames.NONE);
        case CreditNoteIssued note -> new StandaloneCreditNote(note, DocumentNames.NONE);
        case Issued _, NumberAssigned _, ExternalFiled _ -> this;
      };
    }
  }

  /// An invoice.
  ///
  /// @param issued none while it is a draft
  /// @param credited what was credited of each line
  /// @param creditNotes the credit notes of this invoice
  record Existing(
      Drafted drafted,
      @Nullable Issued issued,
      Map<LineId, Quantity> credited,
      Set<InvoiceId> creditNotes,
      DocumentNames names)
      implements Invoice {

    @Override
    public Invoice evolve(InvoiceEvent event) {
      return switch (event) {
        case Drafted again -> new Existing(again, issued, credited, creditNotes, names);
        case Issued now -> new Existing(drafted, now, credited, creditNotes, names);
        case CreditNoteIssued note -> withCreditNote(note);
        case NumberAssigned number ->
            new Existing(drafted, issued, credited, creditNotes, names.with(number));
        case ExternalFiled filed ->
            new Existing(drafted, issued, credited, creditNotes, names.with(filed));
      };
    }

    Quantity creditedOf(LineId lineId) {
      return credited.getOrDefault(lineId, Quantity.ZERO);
    }

    private Existing withCreditNote(CreditNoteIssued note) {
      Map<LineId, Quantity> sums = new HashMap<>(credited);
      for (CreditLine line : note.lines()) {
        if (line.lineId() != null) {
          sums.merge(line.lineId(), line.quantity(), Quantity::plus);
        }
      }
      Set<InvoiceId> notes =
          Stream.concat(creditNotes.stream(), Stream.of(note.creditNoteId()))
              .collect(Collectors.toUnmodifiableSet());
      return new Existing(drafted, issued, Map.copyOf(sums), notes, names);
    }
  }

  /// A credit note for which the log has no invoice.
  record StandaloneCreditNote(CreditNoteIssued note, DocumentNames names) implements Invoice {

    @Override
    public Invoice evolve(InvoiceEvent event) {
      return switch (event) {
        case CreditNoteIssued again -> new StandaloneCreditNote(again, names);
        case NumberAssigned number -> new StandaloneCreditNote(note, names.with(number));
        case ExternalFiled filed -> new StandaloneCreditNote(note, names.with(filed));
        case Drafted _, Issued _ -> this;
      };
    }
  }
}
