package io.throughline.query.erp.product;

import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.query.view.Rows;
import io.throughline.query.view.View;
import io.throughline.query.view.ViewBatch;
import io.throughline.query.view.ViewEvent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Products, the newest version of their bills of materials, all their list prices.
@Component
class ProductView implements View {

  /// What a later price replaces.
  private record PriceKey(Sku sku, String list, String currency, LocalDate validFrom) {}

  /// What the batch tells; the last word on each thing counts.
  private static final class Told {
    private final Map<Sku, ProductEvent.Registered> products = new LinkedHashMap<>();
    private final Map<Sku, ProductEvent.BomPublished> boms = new LinkedHashMap<>();
    private final Map<PriceKey, String> prices = new LinkedHashMap<>();
    private final Rows substitutes = Rows.of("text sku", "text substitute");

    private void tell(ProductEvent event, ViewEvent recorded) {
      Sku sku = StreamId.parse(recorded.streamId()).sku();
      switch (event) {
        case ProductEvent.Registered e -> products.put(sku, e);
        case ProductEvent.BomPublished e -> boms.put(sku, e);
        case ProductEvent.PricePublished e ->
            prices.put(
                new PriceKey(sku, e.list(), e.price().currency().getCurrencyCode(), e.validFrom()),
                e.price().amount().toPlainString());
        case ProductEvent.SubstituteDefined e -> substitutes.add(sku, e.substitute());
      }
    }
  }

  private final JdbcClient jdbc;

  ProductView(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public void apply(ViewBatch batch) {
    Told told = new Told();
    batch.each(ProductEvent.class, told::tell);
    register(told.products);
    publish(told.boms);
    price(told.prices);
    told.substitutes.write(
        jdbc,
        """
        insert into view.product_substitute (sku, substitute)
        select distinct sku, substitute from rows on conflict do nothing
        """);
  }

  private void register(Map<Sku, ProductEvent.Registered> products) {
    Rows rows = Rows.of("text sku", "text name", "text category", "text base_unit");
    products.values().forEach(e -> rows.add(e.sku(), e.name(), e.category(), e.baseUnit()));
    rows.write(
        jdbc,
        """
        insert into view.product (sku, name, category, base_unit)
        select sku, name, category, base_unit from rows
        """);
  }

  private void publish(Map<Sku, ProductEvent.BomPublished> boms) {
    Rows versions = Rows.of("text sku", "integer version");
    Rows components = Rows.of("text sku", "text component", "bigint quantity");
    boms.forEach((sku, bom) -> {
      versions.add(sku, bom.version());
      bom.components().forEach(c -> components.add(sku, c.sku(), c.quantity().units()));
    });
    versions.write(
        jdbc,
        """
        , gone as (
          delete from view.product_component using rows where product_component.sku = rows.sku)
        update view.product t set bom_version = rows.version from rows where t.sku = rows.sku
        """);
    components.write(
        jdbc,
        """
        insert into view.product_component (sku, component, quantity)
        select sku, component, sum(quantity) from rows group by sku, component
        """);
  }

  private void price(Map<PriceKey, String> prices) {
    Rows rows =
        Rows.of("text sku", "text list", "text currency", "date valid_from", "numeric price");
    prices.forEach(
        (key, price) -> rows.add(key.sku(), key.list(), key.currency(), key.validFrom(), price));
    rows.write(
        jdbc,
        """
        insert into view.product_price (sku, list, currency, valid_from, price)
        select sku, list, currency, valid_from, price from rows
        on conflict (sku, list, currency, valid_from) do update set price = excluded.price
        """);
  }
}
