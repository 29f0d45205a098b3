package io.throughline.benchmarks.log;

import io.throughline.benchmarks.log.app.Answer;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/// Our log with one sender that has a long history to append, 20,000 events at a time.
final class BulkContender implements Contender {

  private final AxonContender application;

  BulkContender(AxonContender application) {
    this.application = application;
  }

  @Override
  public String name() {
    return application.name();
  }

  @Override
  public void warmUp(Duration lasting) throws IOException {
    var _ = application.bulk(lasting);
  }

  @Override
  public Answer place(int senders, Duration lasting) throws IOException {
    return application.bulk(lasting);
  }

  @Override
  public boolean alone() {
    return true;
  }

  @Override
  public Consistency check() throws SQLException {
    return application.check();
  }

  @Override
  public void close() throws IOException {
    application.close();
  }
}
