package io.throughline.launcher.importing.retail;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One row of the source, checked.
///
/// @param line where it begins in the file, from 1
/// @param quantity never 0; negative in cancelling invoices and where stock was written off
/// @param price at least 0
/// @param customer none in a quarter of the rows
record RetailRow(
    long line,
    String invoice,
    String code,
    String description,
    long quantity,
    LocalDateTime at,
    BigDecimal price,
    @Nullable String customer,
    String country) {

  boolean isCancelling() {
    return invoice.startsWith("C");
  }

  BigDecimal net(long units) {
    return price.multiply(BigDecimal.valueOf(units)).setScale(2, RoundingMode.HALF_UP);
  }
}
