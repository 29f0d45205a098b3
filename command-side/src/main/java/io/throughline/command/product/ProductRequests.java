package io.throughline.command.product;

import static java.util.Objects.requireNonNullElse;

import io.throughline.command.http.BadRequestException;
import io.throughline.command.product.ProductCommand.PublishBom;
import io.throughline.command.product.ProductCommand.PublishPrice;
import io.throughline.command.product.ProductCommand.Register;
import io.throughline.kernel.event.ProductEvent.BomComponent;
import io.throughline.kernel.id.Sku;
import io.throughline.kernel.id.StreamId;
import io.throughline.kernel.money.UnitPrice;
import io.throughline.kernel.quantity.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The bodies of commands to products.
final class ProductRequests {

  private ProductRequests() {}

  record RegisterRequest(
      @NotNull Sku sku,
      @NotBlank String name,
      @Nullable String category,
      @Nullable String baseUnit) {

    Register command() {
      return new Register(sku, name, category, requireNonNullElse(baseUnit, "pcs"));
    }
  }

  record PublishBomRequest(@NotNull List<@Valid @NotNull ComponentRequest> components) {

    PublishBom command(Sku product) {
      return new PublishBom(
          product,
          components.stream()
              .map(component -> new BomComponent(component.sku(), component.quantity()))
              .toList());
    }

    /// The products that are components.
    Map<String, StreamId> references() {
      return IntStream.range(0, components.size())
          .boxed()
          .collect(
              Collectors.toMap(
                  index -> "/components/" + index + "/sku",
                  index -> StreamId.product(components.get(index).sku())));
    }
  }

  record ComponentRequest(@NotNull Sku sku, @NotNull Quantity quantity) {}

  record PublishPriceRequest(
      @Nullable String list,
      @NotNull Currency currency,
      @NotNull BigDecimal price,
      @NotNull LocalDate validFrom) {

    PublishPrice command(Sku product) {
      return new PublishPrice(
          product, requireNonNullElse(list, "STANDARD"), unitPrice(), validFrom);
    }

    private UnitPrice unitPrice() {
      try {
        return new UnitPrice(price, currency);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException("/price", String.valueOf(e.getMessage()));
      }
    }
  }

  record DefineSubstituteRequest(@NotNull Sku substitute) {}
}
