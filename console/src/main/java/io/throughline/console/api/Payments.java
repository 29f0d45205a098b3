package io.throughline.console.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

/// Money that arrives.
@Component
public final class Payments {

  private static final ParameterizedTypeReference<Page<Row>> ROWS =
      new ParameterizedTypeReference<>() {};

  /// @param cleared what open items have used up of it
  /// @param unapplied what is left of it
  public record Row(
      String paymentId,
      String currency,
      BigDecimal amount,
      BigDecimal cleared,
      BigDecimal unapplied,
      String method,
      LocalDate valueDate,
      @Nullable String bankReference,
      boolean reversed) {}

  private final Api api;

  Payments(Api api) {
    this.api = api;
  }

  /// The newest of a customer.
  public List<Row> ofCustomer(String customerId, int limit) {
    return api.get(
            ApiQuery.of("/erp/payments").with("customerId", customerId).with("limit", limit), ROWS)
        .items();
  }

  /// @param key the same key with the same body is one payment
  public Receipt record(String key, Object body) {
    return api.send(ApiQuery.of("/payments"), key, body);
  }
}
