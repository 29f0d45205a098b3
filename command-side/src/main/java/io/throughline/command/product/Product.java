package io.throughline.command.product;

import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.event.ProductEvent.BomComponent;
import io.throughline.kernel.event.ProductEvent.BomPublished;
import io.throughline.kernel.event.ProductEvent.PricePublished;
import io.throughline.kernel.event.ProductEvent.Registered;
import io.throughline.kernel.event.ProductEvent.SubstituteDefined;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.money.UnitPrice;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of a product when something is asked of it.
public sealed interface Product {

  Product NONE = new None();

  /// The state after one more event; history is never refused.
  Product evolve(ProductEvent event);

  /// Before it is registered.
  record None() implements Product {

    @Override
    public Product evolve(ProductEvent event) {
      return switch (event) {
        case Registered registered -> new Known(registered, 0, List.of(), Map.of(), null);
        case BomPublished _, PricePublished _, SubstituteDefined _ -> this;
      };
    }
  }

  /// What a list price is found by; a later price for the same replaces the earlier one.
  record PriceKey(String list, Currency currency, LocalDate validFrom) {}

  /// @param bomVersion the latest version of the bill of materials, 0 while there is none
  /// @param substitute the item to offer instead; the one named last
  record Known(
      Registered registration,
      int bomVersion,
      List<BomComponent> bom,
      Map<PriceKey, UnitPrice> prices,
      @Nullable Sku substitute)
      implements Product {

    @Override
    public Product evolve(ProductEvent event) {
      return switch (event) {
        case Registered registered -> new Known(registered, bomVersion, bom, prices, substitute);
        case BomPublished published ->
            new Known(
                registration, published.version(), published.components(), prices, substitute);
        case PricePublished published ->
            new Known(registration, bomVersion, bom, with(published), substitute);
        case SubstituteDefined defined ->
            new Known(registration, bomVersion, bom, prices, defined.substitute());
      };
    }

    private Map<PriceKey, UnitPrice> with(PricePublished published) {
      UnitPrice price = published.price();
      Map<PriceKey, UnitPrice> all = new HashMap<>(prices);
      all.put(new PriceKey(published.list(), price.currency(), published.validFrom()), price);
      return Map.copyOf(all);
    }
  }
}
