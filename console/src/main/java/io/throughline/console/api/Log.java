package io.throughline.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// The event log.
@Component
public final class Log {

  private static final ParameterizedTypeReference<Page<Event>> EVENTS =
      new ParameterizedTypeReference<>() {};

  private static final Set<String> CUSTOMER = Set.of("customer", "customers", "consent");
  private static final Set<String> OPPORTUNITY = Set.of("opportunity", "quote");
  private static final String STOCK = "stock-";
  private static final String ACCOUNT = "account-";

  /// @param stream what it happened to
  public record Event(
      long position,
      String type,
      String stream,
      Instant recordedAt,
      Instant effectiveAt,
      @Nullable String actor,
      Map<String, Object> payload) {

    /// The page of what it happened to; none where that has no page.
    public @Nullable String page() {
      String kind = type.substring(0, type.indexOf('-'));
      if (stream.startsWith(STOCK)) {
        return "/stock/" + stream.substring(STOCK.length());
      }
      if (stream.startsWith(ACCOUNT)) {
        return "/customers/" + stream.substring(ACCOUNT.length());
      }
      if (type.startsWith("sales-order") || kind.equals("contract")) {
        return "/orders/" + stream;
      }
      if (payload.get("orderId") instanceof String order) {
        return "/orders/" + order;
      }
      if (CUSTOMER.contains(kind)) {
        return "/customers/" + stream;
      }
      return OPPORTUNITY.contains(kind) ? "/opportunities/" + stream : null;
    }

    /// What it happened to, in short.
    public String subject() {
      return stream.startsWith(STOCK)
          ? stream.substring(STOCK.length())
          : stream.startsWith("product-") ? stream.substring("product-".length()) : "";
    }
  }

  private record Positions(long position, long head) {}

  private final Api api;

  Log(Api api) {
    this.api = api;
  }

  /// The latest events that the views have seen, the newest first.
  public List<Event> latest(int count) {
    long position = api.get(ApiQuery.of("/audit/position"), Positions.class).position();
    List<Event> events =
        api.get(
                ApiQuery.of("/audit/events")
                    .with("after", Math.max(0, position - count))
                    .with("limit", count),
                EVENTS)
            .items();
    return events.reversed();
  }
}
