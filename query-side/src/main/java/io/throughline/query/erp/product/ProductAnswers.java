package io.throughline.query.erp.product;

import io.throughline.query.http.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about products.
final class ProductAnswers {

  private ProductAnswers() {}

  record Price(String list, String currency, String price, LocalDate validFrom) {}

  /// @param prices those valid today, one per list and currency
  record ProductRow(
      String sku, String name, @Nullable String category, String baseUnit, List<Price> prices) {}

  record BomLine(String sku, @Nullable String name, long quantity) {}

  /// @param allPrices of the past, of today and to come; the newest first
  record ProductAnswer(
      long position,
      ProductRow product,
      @Nullable Integer bomVersion,
      List<BomLine> components,
      List<String> substitutes,
      List<Price> allPrices)
      implements Answer {}
}
