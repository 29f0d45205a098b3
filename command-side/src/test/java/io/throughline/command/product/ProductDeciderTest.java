package io.throughline.command.product;

import io.throughline.command.decision.DecisionScenario;
import io.throughline.command.product.ProductCommand.DefineSubstitute;
import io.throughline.command.product.ProductCommand.PublishBom;
import io.throughline.command.product.ProductCommand.PublishPrice;
import io.throughline.command.product.ProductCommand.Register;
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
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProductDeciderTest {

  private static final Sku BIKE = new Sku("BIKE");
  private static final Sku FRAME = new Sku("FRAME");
  private static final Sku WHEEL = new Sku("WHEEL");
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final UnitPrice PRICE = UnitPrice.parse("499.90 EUR");

  private static final Register REGISTER = new Register(BIKE, "City bike", "bikes", "pcs");
  private static final Registered REGISTERED = new Registered(BIKE, "City bike", "bikes", "pcs");
  private static final List<BomComponent> PARTS = List.of(part(FRAME, 1), part(WHEEL, 2));
  private static final PublishPrice PUBLISH_PRICE =
      new PublishPrice(BIKE, "standard", PRICE, NEW_YEAR);
  private static final PricePublished PRICE_PUBLISHED =
      new PricePublished("standard", PRICE, NEW_YEAR);

  private static final DecisionScenario<Product, ProductCommand, ProductEvent> PRODUCT =
      DecisionScenario.of(() -> Product.NONE, Product::evolve, ProductDecider::decide);

  private static BomComponent part(Sku sku, long quantity) {
    return new BomComponent(sku, Quantity.of(quantity));
  }

  private static PublishBom bom(BomComponent... components) {
    return new PublishBom(BIKE, List.of(components));
  }

  @Nested
  class When_not_registered {

    private final DecisionScenario<Product, ProductCommand, ProductEvent>.Given nothing =
        PRODUCT.given();

    @Test
    void it_is_registered() {
      nothing.when(REGISTER).then(REGISTERED);
    }

    @Test
    void it_may_have_no_category() {
      nothing
          .when(new Register(BIKE, "City bike", null, "pcs"))
          .then(new Registered(BIKE, "City bike", null, "pcs"));
    }

    @Test
    void its_name_is_not_blank_and_not_too_long() {
      nothing
          .when(new Register(BIKE, " ", "bikes", "pcs"))
          .thenRejected(ProductRejection.TEXT_INVALID, "name", "missing");
      nothing
          .when(new Register(BIKE, "x".repeat(201), "bikes", "pcs"))
          .thenRejected(ProductRejection.TEXT_INVALID, "name", "201", "200");
    }

    @Test
    void its_category_is_not_blank_and_not_too_long() {
      nothing
          .when(new Register(BIKE, "City bike", "", "pcs"))
          .thenRejected(ProductRejection.TEXT_INVALID, "category", "missing");
      nothing
          .when(new Register(BIKE, "City bike", "x".repeat(201), "pcs"))
          .thenRejected(ProductRejection.TEXT_INVALID, "category", "201", "200");
    }

    @Test
    void its_base_unit_is_not_blank_and_not_too_long() {
      nothing
          .when(new Register(BIKE, "City bike", "bikes", ""))
          .thenRejected(ProductRejection.TEXT_INVALID, "baseUnit", "missing");
      nothing
          .when(new Register(BIKE, "City bike", "bikes", "x".repeat(201)))
          .thenRejected(ProductRejection.TEXT_INVALID, "baseUnit", "201", "200");
    }

    @Test
    void it_has_no_bill_of_materials() {
      nothing.when(bom(part(FRAME, 1))).thenRejected(ProductRejection.UNKNOWN, "BIKE");
    }

    @Test
    void it_has_no_price() {
      nothing.when(PUBLISH_PRICE).thenRejected(ProductRejection.UNKNOWN, "BIKE", "register");
    }

    @Test
    void nothing_stands_in_for_it() {
      nothing
          .when(new DefineSubstitute(BIKE, FRAME))
          .thenRejected(ProductRejection.UNKNOWN, "BIKE");
    }
  }

  @Nested
  class When_registered_again {

    @Test
    void the_same_changes_nothing() {
      PRODUCT.given(REGISTERED).when(REGISTER).thenUnchanged();
    }

    @Test
    void the_same_changes_nothing_however_much_happened_since() {
      PRODUCT
          .given(
              REGISTERED, new BomPublished(1, PARTS), PRICE_PUBLISHED, new SubstituteDefined(WHEEL))
          .when(REGISTER)
          .thenUnchanged();
    }

    @Test
    void anything_else_is_refused() {
      PRODUCT
          .given(REGISTERED)
          .when(new Register(BIKE, "Race bike", "bikes", "pcs"))
          .thenRejected(ProductRejection.EXISTS, "BIKE", "City bike", "pcs");
      PRODUCT
          .given(REGISTERED)
          .when(new Register(BIKE, "City bike", null, "pcs"))
          .thenRejected(ProductRejection.EXISTS);
    }

    @Test
    void that_it_exists_is_said_before_what_is_wrong_with_the_name() {
      PRODUCT
          .given(REGISTERED)
          .when(new Register(BIKE, "", "bikes", "pcs"))
          .thenRejected(ProductRejection.EXISTS);
    }
  }

  @Nested
  class When_a_bill_of_materials_is_published {

    private final DecisionScenario<Product, ProductCommand, ProductEvent>.Given registered =
        PRODUCT.given(REGISTERED);
    private final DecisionScenario<Product, ProductCommand, ProductEvent>.Given published =
        PRODUCT.given(REGISTERED, new BomPublished(1, PARTS));

    @Test
    void the_first_is_version_1() {
      registered.when(bom(part(FRAME, 1), part(WHEEL, 2))).then(new BomPublished(1, PARTS));
    }

    @Test
    void a_changed_one_is_the_next_version() {
      published
          .when(bom(part(FRAME, 1), part(WHEEL, 3)))
          .then(new BomPublished(2, List.of(part(FRAME, 1), part(WHEEL, 3))));
      PRODUCT
          .given(REGISTERED, new BomPublished(6, PARTS))
          .when(bom(part(FRAME, 1)))
          .then(new BomPublished(7, List.of(part(FRAME, 1))));
    }

    @Test
    void the_same_again_changes_nothing_in_whatever_order() {
      published.when(bom(part(FRAME, 1), part(WHEEL, 2))).thenUnchanged();
      published.when(bom(part(WHEEL, 2), part(FRAME, 1))).thenUnchanged();
    }

    @Test
    void an_earlier_one_published_again_is_a_new_version() {
      PRODUCT
          .given(
              REGISTERED, new BomPublished(1, PARTS), new BomPublished(2, List.of(part(FRAME, 1))))
          .when(new PublishBom(BIKE, PARTS))
          .then(new BomPublished(3, PARTS));
    }

    @Test
    void it_names_at_least_one_component() {
      registered.when(bom()).thenRejected(ProductRejection.BOM_EMPTY, "components");
      published.when(bom()).thenRejected(ProductRejection.BOM_EMPTY);
    }

    @Test
    void it_names_at_most_5000_components() {
      registered.when(new PublishBom(BIKE, parts(5_000))).then(new BomPublished(1, parts(5_000)));
      registered
          .when(new PublishBom(BIKE, parts(5_001)))
          .thenRejected(ProductRejection.BOM_TOO_LONG, "5001", "5000");
    }

    @Test
    void the_product_is_no_component_of_itself() {
      registered
          .when(bom(part(FRAME, 1), part(BIKE, 1)))
          .thenRejected(ProductRejection.BOM_CONTAINS_ITSELF, "BIKE");
    }

    @Test
    void no_component_is_named_twice() {
      registered
          .when(bom(part(WHEEL, 1), part(FRAME, 1), part(WHEEL, 1)))
          .thenRejected(ProductRejection.BOM_COMPONENT_REPEATED, "WHEEL");
    }

    @Test
    void every_component_is_needed_at_least_once() {
      registered
          .when(bom(part(FRAME, 1), part(WHEEL, 0)))
          .thenRejected(ProductRejection.BOM_QUANTITY_NOT_POSITIVE, "WHEEL");
    }

    private static List<BomComponent> parts(int count) {
      return IntStream.range(0, count).mapToObj(i -> part(new Sku("P-" + i), 1)).toList();
    }
  }

  @Nested
  class When_a_price_is_published {

    private final DecisionScenario<Product, ProductCommand, ProductEvent>.Given published =
        PRODUCT.given(REGISTERED, PRICE_PUBLISHED);

    @Test
    void it_holds_from_its_day() {
      PRODUCT.given(REGISTERED).when(PUBLISH_PRICE).then(PRICE_PUBLISHED);
    }

    @Test
    void the_same_again_changes_nothing() {
      published.when(PUBLISH_PRICE).thenUnchanged();
      published
          .when(new PublishPrice(BIKE, "standard", UnitPrice.parse("499.900 EUR"), NEW_YEAR))
          .thenUnchanged();
    }

    @Test
    void another_price_replaces_it_and_can_be_replaced_again() {
      PricePublished cheaper = new PricePublished("standard", UnitPrice.parse("399 EUR"), NEW_YEAR);
      published
          .when(new PublishPrice(BIKE, "standard", UnitPrice.parse("399 EUR"), NEW_YEAR))
          .then(cheaper);
      PRODUCT.given(REGISTERED, PRICE_PUBLISHED, cheaper).when(PUBLISH_PRICE).then(PRICE_PUBLISHED);
    }

    @Test
    void other_lists_days_and_currencies_have_prices_of_their_own() {
      PricePublished dealers = new PricePublished("dealers", PRICE, NEW_YEAR);
      PricePublished later = new PricePublished("standard", PRICE, NEW_YEAR.plusDays(1));
      PricePublished dollars = new PricePublished("standard", UnitPrice.parse("549 USD"), NEW_YEAR);
      published.when(new PublishPrice(BIKE, "dealers", PRICE, NEW_YEAR)).then(dealers);
      published.when(new PublishPrice(BIKE, "standard", PRICE, NEW_YEAR.plusDays(1))).then(later);
      published
          .when(new PublishPrice(BIKE, "standard", UnitPrice.parse("549 USD"), NEW_YEAR))
          .then(dollars);
      PRODUCT
          .given(REGISTERED, PRICE_PUBLISHED, dealers, later, dollars)
          .when(PUBLISH_PRICE)
          .thenUnchanged();
    }

    @Test
    void a_gift_costs_nothing() {
      PRODUCT
          .given(REGISTERED)
          .when(new PublishPrice(BIKE, "gifts", UnitPrice.parse("0 EUR"), NEW_YEAR))
          .then(new PricePublished("gifts", UnitPrice.parse("0 EUR"), NEW_YEAR));
    }

    @Test
    void its_list_has_a_name() {
      published
          .when(new PublishPrice(BIKE, "", PRICE, NEW_YEAR))
          .thenRejected(ProductRejection.TEXT_INVALID, "list");
    }
  }

  @Nested
  class When_a_substitute_is_defined {

    @Test
    void it_stands_in_for_the_product() {
      PRODUCT
          .given(REGISTERED)
          .when(new DefineSubstitute(BIKE, FRAME))
          .then(new SubstituteDefined(FRAME));
    }

    @Test
    void the_same_again_changes_nothing() {
      PRODUCT
          .given(REGISTERED, new SubstituteDefined(FRAME))
          .when(new DefineSubstitute(BIKE, FRAME))
          .thenUnchanged();
    }

    @Test
    void the_last_one_holds() {
      PRODUCT
          .given(REGISTERED, new SubstituteDefined(FRAME), new SubstituteDefined(WHEEL))
          .when(new DefineSubstitute(BIKE, FRAME))
          .then(new SubstituteDefined(FRAME));
    }

    @Test
    void a_product_does_not_stand_in_for_itself() {
      PRODUCT
          .given(REGISTERED)
          .when(new DefineSubstitute(BIKE, BIKE))
          .thenRejected(ProductRejection.SUBSTITUTE_IS_ITSELF, "BIKE");
    }
  }
}
