package io.throughline.query.crm.timeline;

import io.throughline.query.crm.timeline.TimelineTable.Entry;
import io.throughline.query.crm.timeline.TimelineTable.TimelineAnswer;
import io.throughline.query.crm.timeline.TimelineTable.Tracked;
import io.throughline.query.http.Amount;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.QueryRefused;
import io.throughline.query.http.ViewRead;
import io.throughline.query.order.OrderAmounts;
import io.throughline.query.order.OrderFigures;
import java.util.Currency;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The order tracker over HTTP.
@RestController
class TimelineController {

  private final ViewRead read;
  private final TimelineTable timelines;

  TimelineController(ViewRead read, TimelineTable timelines) {
    this.read = read;
    this.timelines = timelines;
  }

  /// @param limit of the events, all 500 that are possible if left away
  @GetMapping("/api/crm/orders/{orderId}/timeline")
  TimelineAnswer timeline(
      @PathVariable String orderId,
      @RequestParam(defaultValue = "500") int limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position -> {
      Tracked tracked =
          timelines.order(orderId).orElseThrow(() -> QueryRefused.unknown("order", orderId));
      Page<Entry> events =
          Page.of(
              position,
              paging,
              timelines.entries(orderId, paging),
              Function.identity(),
              entry -> Cursor.of(entry.position()));
      return answer(position, tracked, events);
    });
  }

  private static TimelineAnswer answer(long position, Tracked tracked, Page<Entry> events) {
    OrderFigures order = tracked.order();
    OrderAmounts amounts = order.amounts();
    Currency currency = order.terms().currency();
    return new TimelineAnswer(
        position,
        order.orderId(),
        tracked.customer(),
        order.terms().externalReference(),
        order.terms().opportunityId(),
        order.status(),
        order.paymentStatus(),
        currency.getCurrencyCode(),
        Amount.text(amounts.total(), currency),
        Amount.text(amounts.open(), currency),
        Amount.text(amounts.invoiced(), currency),
        Amount.text(amounts.outstanding(), currency),
        events.items(),
        events.next());
  }
}
