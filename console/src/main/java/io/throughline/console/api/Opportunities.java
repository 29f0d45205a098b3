package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Chances to sell, with their quotes, and the pipeline that the open ones make up.
@Component
public final class Opportunities {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};

  /// @param weighted the amount times the chance
  /// @param orderId the order by which it was won
  public record Row(
      String opportunityId,
      Party customer,
      String ownerId,
      String title,
      String stage,
      int probability,
      String currency,
      BigDecimal amount,
      BigDecimal weighted,
      LocalDate closeDate,
      Instant openedAt,
      @Nullable String orderId,
      @Nullable String lostReason,
      @Nullable String competitor,
      List<Quote> quotes) {}

  public record Quote(
      int version,
      String status,
      String currency,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      LocalDate validUntil,
      @Nullable String priceBasis,
      @Nullable String rejectedFor,
      Instant preparedAt) {}

  public record QuoteLine(
      int version,
      int number,
      String sku,
      long quantity,
      BigDecimal unitPrice,
      BigDecimal discount,
      BigDecimal net,
      BigDecimal tax,
      BigDecimal total,
      LocalDate requestedDate,
      String warehouse) {}

  /// @param lines of all versions
  public record Opportunity(long position, Row opportunity, List<QuoteLine> lines) {

    public List<QuoteLine> linesOf(int version) {
      return lines.stream().filter(line -> line.version() == version).toList();
    }
  }

  public record Stage(
      String stage, String currency, long count, BigDecimal amount, BigDecimal weighted) {}

  public record Total(String currency, long count, BigDecimal amount, BigDecimal weighted) {}

  /// @param stages one row per stage and currency
  public record Pipeline(long position, List<Stage> stages, List<Total> totals) {}

  private final Api api;

  Opportunities(Api api) {
    this.api = api;
  }

  public Pipeline pipeline() {
    return api.get(ApiQuery.of("/crm/pipeline"), Pipeline.class);
  }

  public List<Row> inStage(String stage, int limit) {
    return list(stage, null, null, limit).items();
  }

  public Page<Row> list(
      @Nullable String stage, @Nullable String customerId, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/crm/opportunities")
            .with("stage", stage)
            .with("customerId", customerId)
            .with("after", after)
            .with("limit", limit),
        ROWS);
  }

  public Opportunity opportunity(String opportunityId) {
    return api.get(
        ApiQuery.of("/crm/opportunities/{id}").at("id", opportunityId), Opportunity.class);
  }
}
