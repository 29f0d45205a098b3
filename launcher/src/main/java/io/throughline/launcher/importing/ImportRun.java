package io.throughline.launcher.importing;

import io.throughline.launcher.importing.api.ApiClient;
import io.throughline.launcher.importing.api.CommandReceipt;
import io.throughline.launcher.importing.api.CommandRefusedException;
import io.throughline.launcher.importing.history.History;
import io.throughline.launcher.importing.history.History.Period;
import io.throughline.launcher.importing.history.SourceCustomer;
import io.throughline.launcher.importing.history.SourceOrder;
import io.throughline.launcher.importing.history.SourceOrder.Shipping;
import io.throughline.launcher.importing.history.SourceProduct;
import io.throughline.launcher.importing.history.SourceProduct.ListPrice;
import io.throughline.launcher.importing.history.StockChange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Carries a history out, as the people of the company would have: customers and products are
/// registered, stock is received, orders are placed and, once the process managers have planned
/// their shipments, shipped.
///
/// Every command is sent in every run; what was carried out before is answered and has no second
/// effect. So a run that was killed is resumed by the next one, and a third one changes nothing.
final class ImportRun {

  private static final int TASKS_AT_ONCE = 64;
  private static final int ORDERS_AT_ONCE = 256;
  private static final String NO_COST = "0";

  private final ApiClient api;
  private final History history;
  private final LogFollower log;
  private final ImportProgress progress;
  private final Refusals refusals;
  private final SourceKeys keys;
  private final CreditRun credits;
  private final Map<String, String> customerIds = new ConcurrentHashMap<>();
  private final Map<String, ImportedOrder> orders = new ConcurrentHashMap<>();

  /// @param invoiceId none while it has not shipped
  record ImportedOrder(String orderId, @Nullable String invoiceId) {}

  ImportRun(
      ApiClient api, History history, LogFollower log, ImportProgress progress, Refusals refusals) {
    this.api = api;
    this.history = history;
    this.log = log;
    this.progress = progress;
    this.refusals = refusals;
    this.keys = new SourceKeys(history.format());
    this.credits = new CreditRun(api, history, refusals, keys, customerIds, orders);
  }

  void run() throws IOException, InterruptedException {
    progress.begin("customers", history.customers().size(), "customers");
    InParallel.forEach(history.customers(), TASKS_AT_ONCE, this::register);
    progress.begin("products", history.products().size(), "products");
    InParallel.forEach(history.products(), TASKS_AT_ONCE, this::register);
    progress.begin("opening stock", history.opening().size(), "items");
    InParallel.forEach(history.opening(), TASKS_AT_ONCE, this::move);
    progress.begin("history", history.rows(), "rows");
    for (Period period : history.periods()) {
      progress.say(period.name());
      InParallel.forEach(period.stock(), TASKS_AT_ONCE, this::move);
      InParallel.forEach(period.orders(), ORDERS_AT_ONCE, this::fulfil);
      InParallel.forEach(
          period.credits(),
          TASKS_AT_ONCE,
          credit -> {
            credits.carryOut(credit);
            progress.step(credit.rows());
          });
    }
    progress.end();
  }

  private void register(SourceCustomer customer) throws IOException, InterruptedException {
    refusals.unlessRefused(
        "customer " + customer.code(),
        () ->
            customerIds.put(
                customer.code(),
                api.post(
                        "/customers",
                        keys.of("customer:" + customer.code()),
                        customer.since(),
                        Requests.Customer.of(customer, history.format(), currency()))
                    .id()));
    progress.step(1);
  }

  private void register(SourceProduct product) throws IOException, InterruptedException {
    refusals.unlessRefused(
        "product " + product.sku(),
        () -> {
          api.post(
              "/products",
              keys.of("product:" + product.sku()),
              product.since(),
              Requests.Product.of(product));
          ListPrice price = product.price();
          if (price != null) {
            api.post(
                SourceKeys.product(product.sku()) + "/publish-price",
                keys.of("price:" + product.sku()),
                price.validFrom().toString(),
                new Requests.Price(
                    currency(), price.amount().toPlainString(), price.validFrom().toString()));
          }
        });
    progress.step(1);
  }

  private void move(StockChange change) throws IOException, InterruptedException {
    String item = SourceKeys.stockItem(change.sku());
    refusals.unlessRefused(
        change.key(),
        () -> {
          if (change.isReceipt()) {
            api.post(
                item + "/receive",
                keys.of(change.key()),
                change.at(),
                new Requests.Receipt(change.units(), currency(), NO_COST, change.why()));
          } else {
            api.post(
                item + "/adjust",
                keys.of(change.key()),
                change.at(),
                Requests.Adjustment.of(change));
          }
        });
    progress.step(1);
  }

  private void fulfil(SourceOrder order) throws IOException, InterruptedException {
    refusals.unlessRefused("order " + order.number(), () -> placeAndShip(order));
    progress.step(order.lines().size());
  }

  private void placeAndShip(SourceOrder order)
      throws IOException, InterruptedException, CommandRefusedException {
    String customerId = customerIds.get(order.customer());
    if (customerId == null) {
      refusals.add("order " + order.number(), "its customer was refused");
      return;
    }
    CommandReceipt placed =
        api.post(
            "/sales-orders",
            keys.of("order:" + order.number()),
            order.placedAt(),
            Requests.Order.of(order, customerId, currency()));
    String invoice = null;
    Shipping shipping = order.shipping();
    if (shipping != null) {
      api.post(
          "/shipments/" + log.shipmentOf(placed.id()) + "/ship",
          keys.of("ship:" + order.number()),
          shipping.at(),
          new Requests.Shipping(shipping.carrier()));
      invoice = log.invoiceOf(placed.id());
    }
    orders.put(order.number(), new ImportedOrder(placed.id(), invoice));
  }

  private String currency() {
    return history.currency().getCurrencyCode();
  }
}
