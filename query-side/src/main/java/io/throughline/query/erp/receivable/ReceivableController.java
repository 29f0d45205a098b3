package io.throughline.query.erp.receivable;

import io.throughline.query.erp.receivable.ReceivableAnswers.AgingAnswer;
import io.throughline.query.erp.receivable.ReceivableAnswers.CustomerRow;
import io.throughline.query.erp.receivable.ReceivableAnswers.ItemRow;
import io.throughline.query.erp.receivable.ReceivableTable.Entry;
import io.throughline.query.http.Cursor;
import io.throughline.query.http.Page;
import io.throughline.query.http.Paging;
import io.throughline.query.http.ViewRead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Receivables over HTTP.
@RestController
@RequestMapping("/api/erp/receivables")
class ReceivableController {

  private final ViewRead read;
  private final ReceivableTable receivables;
  private final Clock clock;

  ReceivableController(ViewRead read, ReceivableTable receivables, Clock clock) {
    this.read = read;
    this.receivables = receivables;
    this.clock = clock;
  }

  /// @param asOf the end of a business day; today if left away
  @GetMapping
  AgingAnswer aging(
      @RequestParam @Nullable LocalDate asOf,
      @RequestParam @Nullable String customerId,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    LocalDate today = LocalDate.now(clock);
    LocalDate day = asOf == null ? today : asOf;
    boolean isToday = day.equals(today);
    return read.at(position -> {
      Page<CustomerRow> page =
          Page.of(
              position,
              paging,
              receivables.byCustomer(day, isToday, customerId, paging),
              Entry::row,
              entry ->
                  Cursor.of(
                      entry.row().aging().currency(), entry.total(), entry.row().customer().id()));
      return new AgingAnswer(
          position, day, receivables.totals(day, isToday, customerId), page.items(), page.next());
    });
  }

  /// @param open whether only items are told of which something is left
  @GetMapping("/items")
  Page<ItemRow> items(
      @RequestParam @Nullable String customerId,
      @RequestParam(defaultValue = "false") boolean open,
      @RequestParam @Nullable Integer limit,
      @RequestParam @Nullable String after) {
    Paging paging = Paging.of(limit, after);
    return read.at(position ->
        Page.of(
            position,
            paging,
            receivables.items(customerId, open, LocalDate.now(clock), paging),
            Function.identity(),
            item -> Cursor.of(item.dueDate(), item.postedPosition())));
  }
}
