package io.throughline.command.process.run;

import static io.throughline.command.process.OrderExamples.eur;

import io.throughline.kernel.event.InvoiceEvent.Issued;
import java.time.LocalDate;

final class CashEvents {

  static final Issued ISSUED =
      new Issued(
          eur("10.00"),
          eur("1.90"),
          eur("11.90"),
          LocalDate.of(2026, 11, 23),
          LocalDate.of(2026, 12, 23));

  private CashEvents() {}
}
