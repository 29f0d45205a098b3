package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// What can be sold, with list prices.
@Component
public final class Products {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};

  public record Price(String list, String currency, BigDecimal price, LocalDate validFrom) {}

  /// @param prices those valid today, one per list and currency
  public record Row(
      String sku, String name, @Nullable String category, String baseUnit, List<Price> prices) {

    /// The list price in a currency, of the first list that has one.
    public Optional<Price> priceIn(String currency) {
      return prices.stream().filter(price -> price.currency().equals(currency)).findFirst();
    }
  }

  private record Answer(long position, Row product) {}

  private final Api api;

  Products(Api api) {
    this.api = api;
  }

  public List<Row> search(@Nullable String search, int limit) {
    return api.get(ApiQuery.of("/erp/products").with("search", search).with("limit", limit), ROWS)
        .items();
  }

  public Optional<Row> find(String sku) {
    return api.find(ApiQuery.of("/erp/products/{sku}").at("sku", sku), Answer.class)
        .map(Answer::product);
  }
}
