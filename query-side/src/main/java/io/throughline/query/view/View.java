package io.throughline.query.view;

/// A fold of events into tables of its own, which nobody else writes. Only `view.order_book` is
/// read by other views' queries, so that the figures of an order are kept once.
///
/// It is told every event once, in the order of the log, inside the transaction that also moves the
/// position. It folds a batch in memory and writes it with few multi-row statements.
public interface View {

  /// The name of its tables: each of them is called so, or so with an underscore and a word more.
  String name();

  void apply(ViewBatch batch);
}
