package io.throughline.benchmarks.log.toy;

/// Commands as the product's are: without annotations, the stream named by a method.
public sealed interface PurchaseCommand {

  String streamId();

  /// A new stream, not looked for before.
  record Place(String streamId, Purchase purchase) implements PurchaseCommand {}

  /// A new stream, unless it is there already, as the product does it.
  record PlaceOnce(String streamId, Purchase purchase) implements PurchaseCommand {}

  /// Refused with `AggregateNotFoundException` where there is none.
  record Amend(String streamId, Purchase purchase) implements PurchaseCommand {}
}
