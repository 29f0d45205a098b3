package io.throughline.query.view;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The row that says up to which event all views have been told.
@Component
public class ViewPosition {

  private final JdbcClient jdbc;

  /// @param schema the table is in it, so it is there
  ViewPosition(JdbcClient jdbc, ViewSchema schema) {
    this.jdbc = jdbc;
  }

  /// The position, as the current transaction sees it; 0 before the first event.
  public long read() {
    return jdbc.sql("select position from view.position").query(Long.class).single();
  }

  /// As {@link #read}, and whatever the current transaction reads after it is as of then. Said in
  /// SQL because a transaction manager would ask for the isolation, set it and set it back, each by
  /// itself.
  public long readInSnapshot() {
    jdbc.sql("set transaction isolation level repeatable read").update();
    return read();
  }

  /// As {@link #read}, and no other process moves the views until this transaction ends.
  long lock() {
    return jdbc.sql("select position from view.position for update").query(Long.class).single();
  }

  void move(long position) {
    jdbc.sql("update view.position set position = ?").param(position).update();
  }
}
