package io.throughline.benchmarks.log.toy;

/// What can happen to a purchase.
public sealed interface PurchaseEvent {

  Purchase purchase();

  record Placed(Purchase purchase) implements PurchaseEvent {}

  record Amended(Purchase purchase) implements PurchaseEvent {}
}
