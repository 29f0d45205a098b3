package io.throughline.command.product;

import io.throughline.command.decision.Command;
import io.throughline.kernel.event.ProductEvent.BomComponent;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked of a product.
public sealed interface ProductCommand extends Command {

  Sku sku();

  @Override
  default StreamId streamId() {
    return StreamId.product(sku());
  }

  /// Refused: product-exists, product-text-invalid
  record Register(Sku sku, String name, @Nullable String category, String baseUnit)
      implements ProductCommand {}

  /// Publishes the next version of the bill of materials; the same components again change nothing.
  ///
  /// Refused: product-unknown, bom-empty, bom-too-long; then by the first component at fault:
  /// bom-contains-itself, bom-component-repeated, bom-quantity-not-positive
  record PublishBom(Sku sku, List<BomComponent> components) implements ProductCommand {}

  /// A price for the same list, currency and day replaces the earlier one.
  ///
  /// Refused: product-unknown, product-text-invalid
  record PublishPrice(Sku sku, String list, UnitPrice price, LocalDate validFrom)
      implements ProductCommand {}

  /// The substitute defined last is the one that holds.
  ///
  /// Refused: product-unknown, substitute-is-itself
  record DefineSubstitute(Sku sku, Sku substitute) implements ProductCommand {}
}
