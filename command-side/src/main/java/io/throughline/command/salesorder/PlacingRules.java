package io.throughline.command.salesorder;

import static io.throughline.command.decision.Decision.accepted;
import static io.throughline.command.decision.Decision.rejected;
import static io.throughline.command.decision.Decision.unchanged;
import static io.throughline.command.salesorder.SalesOrderRejection.AMOUNT;
import static io.throughline.command.salesorder.SalesOrderRejection.CURRENCY;
import static io.throughline.command.salesorder.SalesOrderRejection.EXISTS;
import static io.throughline.command.salesorder.SalesOrderRejection.LINE_COUNT;
import static io.throughline.command.salesorder.SalesOrderRejection.PAYMENT_TERMS;
import static io.throughline.command.salesorder.SalesOrderRejection.PRIORITY;
import static io.throughline.command.salesorder.SalesOrderRejection.QUANTITY;
import static io.throughline.command.salesorder.SalesOrderRejection.TEXT;

import io.throughline.command.decision.Decision;
import io.throughline.command.decision.TextLimit;
import io.throughline.command.salesorder.SalesOrderCommand.LineRequest;
import io.throughline.command.salesorder.SalesOrderCommand.Place;
import io.throughline.kernel.event.SalesOrderEvent;
import io.throughline.kernel.event.SalesOrderEvent.OrderLine;
import io.throughline.kernel.event.SalesOrderEvent.Placed;
import io.throughline.kernel.id.LineId;
import io.throughline.kernel.id.OrderId;
import io.throughline.kernel.money.LineAmount;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// How an order is placed.
final class PlacingRules {

  static final int MOST_LINES = 5_000;
  static final int LONGEST_TERMS = 365;
  static final int FIRST_PRIORITY = 1;
  static final int LAST_PRIORITY = 9;

  /// In minor units, before discount and tax. Thousands of such lines, doubled by tax, still sum
  /// far below the largest number that money can count.
  static final BigDecimal MOST_MINOR = BigDecimal.valueOf(100_000_000_000_000L);

  private PlacingRules() {}

  static Decision<SalesOrderEvent> place(Place command) {
    return faultOf(command).orElseGet(() -> accepted(placed(command)));
  }

  static Decision<SalesOrderEvent> placeAgain(Placed before, Place command) {
    return faultOf(command)
        .orElseGet(() ->
            placed(command).equals(before)
                ? unchanged()
                : rejected(
                    EXISTS,
                    "sales order %s was placed before with other content: use another id"
                        .formatted(command.orderId())));
  }

  /// Whether a line is worth no more than what can be counted.
  static boolean countable(Quantity quantity, UnitPrice price) {
    return price
            .amount()
            .multiply(BigDecimal.valueOf(quantity.units()))
            .movePointRight(price.currency().getDefaultFractionDigits())
            .compareTo(MOST_MINOR)
        <= 0;
  }

  static Decision<SalesOrderEvent> uncountable(Quantity quantity, UnitPrice price) {
    return rejected(
        AMOUNT,
        "%s at %s are worth more than %s minor units: use several lines"
            .formatted(quantity, price, MOST_MINOR));
  }

  static Decision<SalesOrderEvent> otherCurrency(UnitPrice price, Currency currency) {
    return rejected(
        CURRENCY, "the price %s is not in %s, the order's currency".formatted(price, currency));
  }

  private static Optional<Decision<SalesOrderEvent>> faultOf(Place command) {
    int lines = command.lines().size();
    if (lines < 1 || lines > MOST_LINES) {
      return Optional.of(
          rejected(LINE_COUNT, "%d lines: an order has 1 to %d".formatted(lines, MOST_LINES)));
    }
    if (command.paymentTermsDays() < 0 || command.paymentTermsDays() > LONGEST_TERMS) {
      return Optional.of(
          rejected(
              PAYMENT_TERMS,
              "paymentTermsDays is %d: give 0 to %d"
                  .formatted(command.paymentTermsDays(), LONGEST_TERMS)));
    }
    Optional<String> fault =
        TextLimit.NAME.faultIfGiven("externalReference", command.externalReference());
    if (fault.isPresent()) {
      return Optional.of(rejected(TEXT, fault.get()));
    }
    for (int i = 0; i < lines; i++) {
      Optional<Decision<SalesOrderEvent>> ofLine =
          faultOf("lines/" + i + "/", command.lines().get(i), command.currency());
      if (ofLine.isPresent()) {
        return ofLine;
      }
    }
    return Optional.empty();
  }

  private static Optional<Decision<SalesOrderEvent>> faultOf(
      String at, LineRequest line, Currency currency) {
    if (line.quantity().isZero()) {
      return Optional.of(rejected(QUANTITY, at + "quantity is 0: give at least 1"));
    }
    if (line.priority() < FIRST_PRIORITY || line.priority() > LAST_PRIORITY) {
      return Optional.of(
          rejected(
              PRIORITY,
              "%spriority is %d: give %d (first) to %d (last)"
                  .formatted(at, line.priority(), FIRST_PRIORITY, LAST_PRIORITY)));
    }
    if (!line.unitPrice().currency().equals(currency)) {
      return Optional.of(otherCurrency(line.unitPrice(), currency));
    }
    if (!countable(line.quantity(), line.unitPrice())) {
      return Optional.of(uncountable(line.quantity(), line.unitPrice()));
    }
    return TextLimit.NAME.fault(at + "taxCode", line.taxCode()).map(fault -> rejected(TEXT, fault));
  }

  private static Placed placed(Place command) {
    List<OrderLine> lines = new ArrayList<>(command.lines().size());
    for (LineRequest line : command.lines()) {
      lines.add(orderLine(command.orderId(), lines.size() + 1, line));
    }
    return new Placed(
        command.orderId(),
        command.customerId(),
        command.opportunityId(),
        command.quoteVersion(),
        command.currency(),
        List.copyOf(lines),
        command.paymentTermsDays(),
        command.invoicingPolicy(),
        command.shippingPolicy(),
        command.externalReference());
  }

  private static OrderLine orderLine(OrderId orderId, int number, LineRequest line) {
    LineAmount amount =
        LineAmount.of(line.quantity(), line.unitPrice(), line.discount(), line.taxRate());
    return new OrderLine(
        LineId.of(orderId, number),
        line.sku(),
        line.quantity(),
        line.unitPrice(),
        line.discount(),
        line.taxCode(),
        line.taxRate(),
        amount.net(),
        amount.tax(),
        line.requestedDate(),
        line.warehouse(),
        line.supplyMode(),
        line.priority());
  }
}
