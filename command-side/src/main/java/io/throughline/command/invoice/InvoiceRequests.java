package io.throughline.command.invoice;

import io.throughline.command.http.BadRequestException;
import io.throughline.command.invoice.InvoiceCommand.Credit;
import io.throughline.command.invoice.InvoiceCommand.IssueStandaloneCreditNote;
import io.throughline.kernel.event.InvoiceEvent.CreditLine;
import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.InvoiceId;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.money.Money;
import io.throughline.kernel.quantity.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to invoices and credit notes.
final class InvoiceRequests {

  private InvoiceRequests() {}

  record CreditRequest(
      @Nullable List<@Valid @NotNull CreditedLine> lines,
      @NotBlank String reason,
      @Nullable String externalReference) {

    Credit command(InvoiceId invoice, InvoiceId creditNote) {
      List<InvoiceCommand.CreditRequest> wanted =
          lines == null ? List.of() : lines.stream().map(CreditedLine::request).toList();
      return new Credit(invoice, creditNote, wanted, reason, externalReference);
    }
  }

  record CreditedLine(@NotNull LineId lineId, @NotNull Quantity quantity) {

    private InvoiceCommand.CreditRequest request() {
      return new InvoiceCommand.CreditRequest(lineId, quantity);
    }
  }

  record FileExternallyRequest(@NotBlank String code, @NotBlank String number) {}

  record CreditNoteRequest(
      @NotNull CustomerId customerId,
      @NotNull Currency currency,
      @NotNull List<@Valid @NotNull CreditNoteLine> lines,
      @NotBlank String reason,
      @Nullable String externalReference) {

    IssueStandaloneCreditNote command(InvoiceId creditNote) {
      return new IssueStandaloneCreditNote(
          creditNote,
          customerId,
          currency,
          IntStream.range(0, lines.size()).mapToObj(this::line).toList(),
          reason,
          externalReference);
    }

    private CreditLine line(int index) {
      CreditNoteLine line = lines.get(index);
      BigDecimal tax = line.tax() == null ? BigDecimal.ZERO : line.tax();
      return new CreditLine(
          null,
          line.description(),
          line.quantity(),
          money("/lines/" + index + "/net", line.net()),
          money("/lines/" + index + "/tax", tax));
    }

    private Money money(String pointer, BigDecimal amount) {
      try {
        return Money.of(amount, currency);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(pointer, String.valueOf(e.getMessage()));
      }
    }
  }

  record CreditNoteLine(
      @NotBlank String description,
      @NotNull Quantity quantity,
      @NotNull BigDecimal net,
      @Nullable BigDecimal tax) {}
}
