package io.throughline.benchmarks.log.toy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// What a customer orders; about 1.4 KB of JSON.
public record Purchase(
    String number,
    String reference,
    String currency,
    Party buyer,
    Party consignee,
    LocalDate requestedOn,
    List<Line> lines,
    String note) {

  /// Somebody with an address.
  public record Party(
      String code, String name, String street, String postcode, String city, String country) {}

  /// One product of a purchase.
  public record Line(
      int number,
      String sku,
      String description,
      int quantity,
      BigDecimal unitPrice,
      LocalDate promisedOn) {}
}
