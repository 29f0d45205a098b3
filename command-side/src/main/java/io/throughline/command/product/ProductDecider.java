package io.throughline.command.product;

import static io.throughline.command.decision.TextLimit.NAME;

import io.throughline.command.decision.CommandContext;
import io.throughline.command.decision.Decision;
import io.throughline.command.product.Product.Known;
import io.throughline.command.product.Product.None;
import io.throughline.command.product.Product.PriceKey;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The rules of a product.
public final class ProductDecider {

  /// The most components of one bill of materials.
  static final int MOST_COMPONENTS = 5_000;

  private ProductDecider() {}

  public static Decision<ProductEvent> decide(
      Product state, ProductCommand command, CommandContext context) {
    return switch (state) {
      case None _ -> decide(command);
      case Known product -> decide(product, command);
    };
  }

  private static Decision<ProductEvent> decide(ProductCommand command) {
    return switch (command) {
      case Register register -> register(register);
      case PublishBom _, PublishPrice _, DefineSubstitute _ ->
          Decision.rejected(
              ProductRejection.UNKNOWN,
              "there is no product " + command.sku() + ": register it first");
    };
  }

  private static Decision<ProductEvent> decide(Known product, ProductCommand command) {
    return switch (command) {
      case Register register -> registerAgain(product, register);
      case PublishBom publish -> publishBom(product, publish);
      case PublishPrice publish -> publishPrice(product, publish);
      case DefineSubstitute define -> defineSubstitute(product, define);
    };
  }

  private static Decision<ProductEvent> register(Register command) {
    return NAME.fault("name", command.name())
        .or(() -> NAME.faultIfGiven("category", command.category()))
        .or(() -> NAME.fault("baseUnit", command.baseUnit()))
        .map(fault -> Decision.<ProductEvent>rejected(ProductRejection.TEXT_INVALID, fault))
        .orElseGet(() -> Decision.accepted(registered(command)));
  }

  private static Decision<ProductEvent> registerAgain(Known product, Register command) {
    if (product.registration().equals(registered(command))) {
      return Decision.unchanged();
    }
    return Decision.rejected(
        ProductRejection.EXISTS,
        "product %s is registered already, as %s in %s: choose another SKU"
            .formatted(
                command.sku(), product.registration().name(), product.registration().baseUnit()));
  }

  private static Registered registered(Register command) {
    return new Registered(command.sku(), command.name(), command.category(), command.baseUnit());
  }

  private static Decision<ProductEvent> publishBom(Known product, PublishBom command) {
    List<BomComponent> components = command.components();
    if (components.isEmpty()) {
      return Decision.rejected(
          ProductRejection.BOM_EMPTY, "components is empty: name at least one component");
    }
    if (components.size() > MOST_COMPONENTS) {
      return Decision.rejected(
          ProductRejection.BOM_TOO_LONG,
          "components has %d entries: name at most %d"
              .formatted(components.size(), MOST_COMPONENTS));
    }
    Set<Sku> seen = new HashSet<>();
    for (BomComponent component : components) {
      if (component.sku().equals(command.sku())) {
        return Decision.rejected(
            ProductRejection.BOM_CONTAINS_ITSELF,
            component.sku() + " is a component of itself: take it out");
      }
      if (!seen.add(component.sku())) {
        return Decision.rejected(
            ProductRejection.BOM_COMPONENT_REPEATED,
            "component %s is named more than once: add the quantities up"
                .formatted(component.sku()));
      }
      if (!component.quantity().isPositive()) {
        return Decision.rejected(
            ProductRejection.BOM_QUANTITY_NOT_POSITIVE,
            "component %s has quantity 0: give at least 1, or take it out"
                .formatted(component.sku()));
      }
    }
    return Set.copyOf(components).equals(Set.copyOf(product.bom()))
        ? Decision.unchanged()
        : Decision.accepted(new BomPublished(product.bomVersion() + 1, List.copyOf(components)));
  }

  private static Decision<ProductEvent> publishPrice(Known product, PublishPrice command) {
    return NAME.fault("list", command.list())
        .map(fault -> Decision.<ProductEvent>rejected(ProductRejection.TEXT_INVALID, fault))
        .orElseGet(() -> publishValidPrice(product, command));
  }

  private static Decision<ProductEvent> publishValidPrice(Known product, PublishPrice command) {
    PriceKey key = new PriceKey(command.list(), command.price().currency(), command.validFrom());
    return command.price().equals(product.prices().get(key))
        ? Decision.unchanged()
        : Decision.accepted(
            new PricePublished(command.list(), command.price(), command.validFrom()));
  }

  private static Decision<ProductEvent> defineSubstitute(Known product, DefineSubstitute command) {
    if (command.substitute().equals(command.sku())) {
      return Decision.rejected(
          ProductRejection.SUBSTITUTE_IS_ITSELF,
          command.sku() + " cannot stand in for itself: name another product");
    }
    return command.substitute().equals(product.substitute())
        ? Decision.unchanged()
        : Decision.accepted(new SubstituteDefined(command.substitute()));
  }
}
