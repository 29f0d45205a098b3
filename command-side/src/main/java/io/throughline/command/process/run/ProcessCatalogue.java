package io.throughline.command.process.run;

import io.throughline.command.process.BusinessProcess;
import io.throughline.command.process.finance.Billing;
import io.throughline.command.process.finance.CashApplication;
import io.throughline.command.process.finance.Numbering;
import io.throughline.command.process.finance.Posting;
import io.throughline.command.process.privacy.Erasure;
import io.throughline.command.process.sales.Contracting;
import io.throughline.command.process.sales.Credit;
import io.throughline.command.process.sales.QuoteToOrder;
import io.throughline.command.process.supply.Allocation;
import io.throughline.command.process.supply.Fulfilment;
import java.util.List;

/// All processes, in the order in which they react to an event.
///
/// Demand goes to stock before what stock is asked to let go or to issue.
final class ProcessCatalogue {

  static final List<BusinessProcess<?>> ALL =
      List.of(
          new QuoteToOrder(),
          new Contracting(),
          new Credit(),
          new Allocation(),
          new Fulfilment(),
          new Billing(),
          new Posting(),
          new Numbering(),
          new CashApplication(),
          new Erasure());

  private ProcessCatalogue() {}

  static BusinessProcess<?> named(String name) {
    return ALL.stream()
        .filter(process -> process.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no process is named " + name));
  }
}
