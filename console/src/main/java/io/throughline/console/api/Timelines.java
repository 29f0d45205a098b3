package io.throughline.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened to an order, from opportunity to payment.
@Component
public final class Timelines {

  /// @param subject the order; or the opportunity, payment or credit note it has to do with
  /// @param summary what the event tells, in short texts
  public record Entry(
      long position,
      String type,
      Instant recordedAt,
      Instant effectiveAt,
      String actor,
      String subject,
      Map<String, Object> summary) {}

  /// @param items in log order
  public record Timeline(long position, List<Entry> items, @Nullable String next) {}

  private final Api api;

  Timelines(Api api) {
    this.api = api;
  }

  public Timeline ofOrder(String orderId, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/crm/orders/{id}/timeline")
            .at("id", orderId)
            .with("after", after)
            .with("limit", limit),
        Timeline.class);
  }
}
