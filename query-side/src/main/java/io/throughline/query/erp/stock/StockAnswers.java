package io.throughline.query.erp.stock;

import io.throughline.query.http.Answer;
import io.throughline.query.http.Page;
import io.throughline.query.party.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about stock.
final class StockAnswers {

  private StockAnswers() {}

  /// @param available on hand and reserved for nobody
  /// @param value what is on hand at moving average cost, exact
  /// @param unitCost the moving average; none where nothing is on hand
  /// @param currency of value and cost; none before the first cost
  record Level(
      String sku,
      String warehouse,
      @Nullable String name,
      long onHand,
      long reserved,
      long available,
      long backordered,
      @Nullable String currency,
      String value,
      @Nullable String unitCost,
      @Nullable Long reorderPoint,
      @Nullable Long reorderQuantity,
      boolean belowReorderPoint) {}

  record OpenLine(
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

  /// @param position of the event that moved it
  /// @param quantity what on hand changed by
  /// @param note source, reason or return
  record Movement(
      long position,
      String kind,
      long quantity,
      @Nullable String unitCost,
      String valueDelta,
      long onHandAfter,
      String valueAfter,
      @Nullable String lineId,
      @Nullable String shipmentId,
      @Nullable String note,
      Instant recordedAt,
      Instant effectiveAt,
      String actor) {}

  /// @param lines those that have some of it or wait, first in the queue first, 500 at most
  /// @param journal the newest movements first, a page of them
  record ItemAnswer(long position, Level item, List<OpenLine> lines, Page<Movement> journal)
      implements Answer {}

  /// What lines ask for that stock does not have, of one item for one day.
  ///
  /// @param due the day that the lines ask for
  /// @param lineCount all lines behind it
  /// @param lines the first 100 of them
  record PlanRow(
      LocalDate due,
      String sku,
      String warehouse,
      @Nullable String name,
      long quantity,
      long lineCount,
      List<PlanLine> lines) {}

  record PlanLine(
      String lineId,
      String orderId,
      Party customer,
      long quantity,
      int priority,
      @Nullable LocalDate promisedDate) {}
}
