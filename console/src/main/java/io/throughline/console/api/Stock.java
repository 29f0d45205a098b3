package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Stock, what waits for it, and what is planned because of that.
@Component
public final class Stock {

  private static final ParameterizedTypeReference<Page<Level>> LEVELS =
      new ParameterizedTypeReference<>() {};
  private static final ParameterizedTypeReference<Page<PlanRow>> PLAN =
      new ParameterizedTypeReference<>() {};

  /// @param available on hand and reserved for nobody
  /// @param unitCost the moving average; none where nothing is on hand
  /// @param currency of value and cost; none before the first cost
  public record Level(
      String sku,
      String warehouse,
      @Nullable String name,
      long onHand,
      long reserved,
      long available,
      long backordered,
      @Nullable String currency,
      BigDecimal value,
      @Nullable BigDecimal unitCost,
      @Nullable Long reorderPoint,
      @Nullable Long reorderQuantity,
      boolean belowReorderPoint) {

    public String item() {
      return sku + "@" + warehouse;
    }
  }

  /// A line that has some of the item or waits for it.
  ///
  /// @param rank the place in the queue
  public record OpenLine(
      String lineId,
      String orderId,
      int number,
      Party customer,
      LocalDate requestedDate,
      @Nullable LocalDate promisedDate,
      int priority,
      @Nullable Long rank,
      long reserved,
      long backordered,
      long issued) {}

  /// @param kind what moved it
  /// @param quantity what on hand changed by
  /// @param note source, reason or return
  public record Movement(
      long position,
      String kind,
      long quantity,
      @Nullable BigDecimal unitCost,
      BigDecimal valueDelta,
      long onHandAfter,
      BigDecimal valueAfter,
      @Nullable String lineId,
      @Nullable String shipmentId,
      @Nullable String note,
      Instant recordedAt,
      Instant effectiveAt,
      String actor) {

    public @Nullable String orderId() {
      return lineId == null || lineId.indexOf('/') < 0
          ? null
          : lineId.substring(0, lineId.lastIndexOf('/'));
    }
  }

  public record Item(long position, Level item, List<OpenLine> lines, Page<Movement> journal) {}

  /// What lines ask for that stock does not have, of one item for one day.
  public record PlanRow(
      LocalDate due,
      String sku,
      String warehouse,
      @Nullable String name,
      long quantity,
      long lineCount,
      List<PlanLine> lines) {

    public String item() {
      return sku + "@" + warehouse;
    }
  }

  public record PlanLine(
      String lineId,
      String orderId,
      Party customer,
      long quantity,
      int priority,
      @Nullable LocalDate promisedDate) {}

  private final Api api;

  Stock(Api api) {
    this.api = api;
  }

  public Page<Level> levels(
      @Nullable String search, boolean onlyBackordered, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/erp/stock")
            .with("search", search)
            .with("only", onlyBackordered ? "backordered" : null)
            .with("after", after)
            .with("limit", limit),
        LEVELS);
  }

  public Item item(String item, @Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/erp/stock/{item}").at("item", item).with("after", after).with("limit", limit),
        Item.class);
  }

  public Optional<Item> find(String item) {
    return api.find(ApiQuery.of("/erp/stock/{item}").at("item", item).with("limit", 1), Item.class);
  }

  /// @param key the same key with the same body is received once
  public Receipt receive(String item, String key, Object body) {
    return api.send(ApiQuery.of("/stock-items/{item}/receive").at("item", item), key, body);
  }

  public Page<PlanRow> plan(@Nullable String after, int limit) {
    return api.get(
        ApiQuery.of("/erp/production-plan").with("after", after).with("limit", limit), PLAN);
  }
}
