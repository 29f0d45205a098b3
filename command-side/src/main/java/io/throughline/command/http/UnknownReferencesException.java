package io.throughline.command.http;

import io.throughline.command.http.Problems.Fault;
import java.util.List;

/// A request refers to customers or products that are not there; names each of them.
final class UnknownReferencesException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  UnknownReferencesException(List<Fault> faults) {
    super("unknown references", null, false, false);
    this.faults = faults;
  }

  List<Fault> faults() {
    return faults;
  }
}
