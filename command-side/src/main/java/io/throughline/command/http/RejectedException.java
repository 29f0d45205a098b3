package io.throughline.command.http;

import io.throughline.command.decision.Rejection;

/// Carries a refusal to where it is written as a problem.
final class RejectedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Rejection rejection;

  RejectedException(Rejection rejection) {
    super(rejection.detail(), null, false, false);
    this.rejection = rejection;
  }

  Rejection rejection() {
    return rejection;
  }
}
