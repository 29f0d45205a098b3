package io.throughline.command.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.command.product.Product.Known;
import io.throughline.command.product.Product.PriceKey;
import io.throughline.command.product.ProductCommand.DefineSubstitute;
import io.throughline.kernel.event.ProductEvent;
import io.throughline.kernel.event.ProductEvent.BomComponent;
import io.throughline.kernel.event.ProductEvent.BomPublished;
import io.throughline.kernel.event.ProductEvent.PricePublished;
import io.throughline.kernel.event.ProductEvent.Registered;
import io.throughline.kernel.event.ProductEvent.SubstituteDefined;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTest {

  private static final LocalDate DAY = LocalDate.of(2027, 1, 1);
  private static final Registered REGISTERED = new Registered(new Sku("A"), "Anvil", null, "pcs");
  private static final List<BomComponent> BOM =
      List.of(new BomComponent(new Sku("B"), Quantity.of(2)));
  private static final BomPublished PUBLISHED = new BomPublished(3, BOM);
  private static final PricePublished PRICED =
      new PricePublished("standard", UnitPrice.parse("12.5 EUR"), DAY);
  private static final SubstituteDefined REPLACED = new SubstituteDefined(new Sku("C"));

  private static Product after(ProductEvent... events) {
    Product state = Product.NONE;
    for (ProductEvent event : events) {
      state = state.evolve(event);
    }
    return state;
  }

  @Test
  void every_event_is_remembered_whatever_follows() {
    Known expected =
        new Known(
            REGISTERED,
            3,
            BOM,
            Map.of(
                new PriceKey("standard", Currency.getInstance("EUR"), DAY),
                UnitPrice.parse("12.5 EUR")),
            new Sku("C"));
    assertThat(after(REGISTERED, PUBLISHED, PRICED, REPLACED)).isEqualTo(expected);
    assertThat(after(REGISTERED, REPLACED, PRICED, PUBLISHED)).isEqualTo(expected);
    assertThat(after(REGISTERED, PRICED, REPLACED, PUBLISHED, REGISTERED)).isEqualTo(expected);
  }

  @Test
  void history_is_never_refused_even_where_its_beginning_is_missing() {
    assertThat(after(PUBLISHED, PRICED, REPLACED)).isEqualTo(Product.NONE);
  }

  @Test
  void its_stream_is_named_by_kind_and_sku() {
    assertThat(new DefineSubstitute(new Sku("A"), new Sku("B")).streamId().value())
        .isEqualTo("product-A");
  }
}
