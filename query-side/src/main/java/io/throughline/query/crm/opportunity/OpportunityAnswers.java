package io.throughline.query.crm.opportunity;

import io.throughline.kernel.event.OpportunityEvent.Stage;
import io.throughline.query.http.Answer;
import io.throughline.query.party.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about opportunities.
final class OpportunityAnswers {

  private OpportunityAnswers() {}

  /// @param probability the chance to win in the stage it is in while open, in per cent
  /// @param weighted the amount times the chance; all of it where it is won, nothing where lost
  /// @param orderId the order by which it was won
  record OpportunityRow(
      String opportunityId,
      Party customer,
      String ownerId,
      String title,
      Stage stage,
      int probability,
      String currency,
      String amount,
      String weighted,
      LocalDate closeDate,
      Instant openedAt,
      @Nullable String orderId,
      @Nullable String lostReason,
      @Nullable String competitor,
      List<Quote> quotes) {}

  record Quote(
      int version,
      QuoteStatus status,
      String currency,
      String net,
      String tax,
      String total,
      LocalDate validUntil,
      @Nullable String priceBasis,
      @Nullable String rejectedFor,
      Instant preparedAt) {}

  record QuoteLine(
      int version,
      int number,
      String sku,
      long quantity,
      String unitPrice,
      String discount,
      String taxCode,
      String taxRate,
      String net,
      String tax,
      String total,
      LocalDate requestedDate,
      String warehouse) {}

  /// @param lines of all versions
  record OpportunityAnswer(long position, OpportunityRow opportunity, List<QuoteLine> lines)
      implements Answer {}

  /// Open opportunities of one stage in one currency.
  record StageRow(Stage stage, String currency, long count, String amount, String weighted) {}

  record PipelineAnswer(long position, List<StageRow> stages, List<StageTotal> totals)
      implements Answer {}

  record StageTotal(String currency, long count, String amount, String weighted) {}
}
