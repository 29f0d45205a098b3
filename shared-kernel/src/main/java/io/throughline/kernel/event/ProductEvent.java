package io.throughline.kernel.event;

import io.throughline.kernel.id.Sku;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can happen to a product: its name, its bill of materials, its list prices.
public sealed interface ProductEvent {

  record BomComponent(Sku sku, Quantity quantity) {}

  record Registered(Sku sku, String name, @Nullable String category, String baseUnit)
      implements ProductEvent {}

  record BomPublished(int version, List<BomComponent> components) implements ProductEvent {}

  record PricePublished(String list, UnitPrice price, LocalDate validFrom)
      implements ProductEvent {}

  record SubstituteDefined(Sku substitute) implements ProductEvent {}
}
