package io.throughline.launcher.importing.northwind;

import io.throughline.launcher.importing.history.Rejects;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceOrder.Line;
import io.throughline.launcher.importing.history.SourceOrder.Shipping;
import io.throughline.launcher.importing.northwind.SqlRow.DirtyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the orders and their lines. A line that cannot be read is reported alone; an order that
/// cannot be read is reported with its lines.
final class NorthwindOrders {

  private final SqlDump dump;
  private final Rejects rejects;
  private final Set<String> customers;
  private final Set<String> skus;
  private final Map<String, String> carriers = new HashMap<>();

  NorthwindOrders(SqlDump dump, Rejects rejects, Set<String> customers, Set<String> skus) {
    this.dump = dump;
    this.rejects = rejects;
    this.customers = customers;
    this.skus = skus;
  }

  /// What the lines are worth, each rounded to the cent.
  static BigDecimal net(SourceOrder order) {
    return order.lines().stream()
        .map(NorthwindOrders::net)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal net(Line line) {
    return BigDecimal.valueOf(line.quantity())
        .multiply(line.unitPrice())
        .multiply(BigDecimal.ONE.subtract(line.discount()))
        .setScale(2, RoundingMode.HALF_UP);
  }

  List<SourceOrder> read() {
    for (SqlRow row : dump.rows("shippers")) {
      String id = row.optional("shipper_id");
      String name = row.optional("company_name");
      if (id != null && name != null) {
        carriers.put(id, name);
      }
    }
    Map<String, List<SqlRow>> details = new HashMap<>();
    for (SqlRow row : dump.rows("order_details")) {
      details
          .computeIfAbsent(String.valueOf(row.optional("order_id")), _ -> new ArrayList<>())
          .add(row);
    }
    List<SourceOrder> orders = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SqlRow row : dump.rows("orders")) {
      String number = String.valueOf(row.optional("order_id"));
      if (seen.add(number)) {
        List<SqlRow> lines = details.remove(number);
        read(row, lines == null ? List.of() : lines, orders);
      } else {
        reject(row, "order_id is there twice");
      }
    }
    details.values().stream()
        .flatMap(List::stream)
        .forEach(line -> reject(line, "no order has this number"));
    return orders;
  }

  private void read(SqlRow row, List<SqlRow> details, List<SourceOrder> orders) {
    try {
      LocalDate placed = row.day("order_date");
      LocalDate requested = row.day("required_date");
      if (!customers.contains(row.text("customer_id"))) {
        throw new DirtyException("there is no customer " + row.text("customer_id"));
      }
      Shipping shipping = shipping(row, placed);
      List<Line> lines = new ArrayList<>();
      details.forEach(detail -> addLine(detail, requested, lines));
      if (lines.isEmpty()) {
        throw new DirtyException("no line of this order can be imported");
      }
      orders.add(
          new SourceOrder(
              row.text("order_id"),
              row.text("customer_id"),
              placed.toString(),
              List.copyOf(lines),
              shipping));
    } catch (DirtyException e) {
      reject(row, String.valueOf(e.getMessage()));
      details.stream()
          .filter(detail -> !rejects.lines().contains(detail.line()))
          .forEach(detail -> reject(detail, "its order is not imported"));
    }
  }

  private @Nullable Shipping shipping(SqlRow row, LocalDate placed) throws DirtyException {
    LocalDate shipped = row.optionalDay("shipped_date");
    if (shipped == null) {
      return null;
    }
    if (shipped.isBefore(placed)) {
      throw new DirtyException("shipped_date is before order_date");
    }
    String carrier = row.optional("ship_via");
    return new Shipping(shipped.toString(), carrier == null ? null : carriers.get(carrier));
  }

  private void addLine(SqlRow detail, LocalDate requested, List<Line> lines) {
    try {
      String sku = NorthwindHistory.sku(detail.text("product_id"));
      if (!skus.contains(sku)) {
        throw new DirtyException("there is no product " + detail.text("product_id"));
      }
      long quantity = detail.whole("quantity");
      BigDecimal price = detail.real("unit_price");
      BigDecimal discount = detail.real("discount");
      if (quantity <= 0 || price.signum() < 0) {
        throw new DirtyException("quantity is positive and a price not negative");
      }
      if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0) {
        throw new DirtyException("discount is from 0 to 1");
      }
      lines.add(new Line(sku, quantity, price, discount, requested));
    } catch (DirtyException e) {
      reject(detail, String.valueOf(e.getMessage()));
    }
  }

  private void reject(SqlRow row, String reason) {
    rejects.add(row.line(), reason, row.cells());
  }
}
