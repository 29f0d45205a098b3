package io.throughline.query.view;

import io.throughline.kernel.id.CustomerId;
import io.throughline.kernel.id.OrderId;
import org.jspecify.annotations.Nullable;

/// What later events need to know of a thing that they name by its id alone. Told by the first
/// event about the thing and never changed, so it is the same wherever a batch begins.
///
/// @param orderId the order it belongs to; none where it belongs to no order of the log
/// @param customerId whose it is; none for money that nobody has claimed yet
public record Reference(
    String id, Kind kind, @Nullable OrderId orderId, @Nullable CustomerId customerId) {

  /// What sort of thing it is.
  public enum Kind {
    SHIPMENT,
    INVOICE,
    CREDIT_NOTE,
    PAYMENT,
    DUNNING_FEE
  }
}
