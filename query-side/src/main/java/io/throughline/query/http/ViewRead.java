package io.throughline.query.http;

import io.throughline.query.view.ViewPosition;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Answers a query from one snapshot: whatever it reads, of whichever views, is as of one position.
@Component
public class ViewRead {

  private static final int LONGEST_SECONDS = 30;

  private final TransactionTemplate snapshot;
  private final ViewPosition position;

  ViewRead(PlatformTransactionManager transactions, ViewPosition position) {
    this.position = position;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setTimeout(LONGEST_SECONDS);
  }

  /// @param query given the position that it reads at
  public <T> T at(LongFunction<T> query) {
    return snapshot.execute(_ -> query.apply(position.readInSnapshot()));
  }
}
