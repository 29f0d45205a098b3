package io.throughline.launcher.importing.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A product of the source.
///
/// @param price its list price, where the source has one
/// @param since the day or moment from which it is known
public record SourceProduct(
    String sku, String name, @Nullable String category, @Nullable ListPrice price, String since) {

  public record ListPrice(BigDecimal amount, LocalDate validFrom) {}
}
