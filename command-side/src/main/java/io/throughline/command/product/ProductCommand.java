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

  record Register(Sku sku, String name, @Nullable String category, String baseUnit)
      implements ProductCommand {}

  /// Publishes the next version of the bill of materials.
  record PublishBom(Sku sku, List<BomComponent> components) implements ProductCommand {}

  record PublishPrice(Sku sku, String list, UnitPrice price, LocalDate validFrom)
      implements ProductCommand {}

  record DefineSubstitute(Sku sku, Sku substitute) implements ProductCommand {}
}
