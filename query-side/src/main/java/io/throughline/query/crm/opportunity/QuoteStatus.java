package io.throughline.query.crm.opportunity;

/// Where a version of a quote stands.
enum QuoteStatus {
  DRAFT,
  SENT,
  /// A newer version took its place.
  SUPERSEDED,
  ACCEPTED,
  REJECTED,
  EXPIRED,
  /// It was accepted, and the opportunity was opened again.
  WITHDRAWN;

  boolean isOpen() {
    return switch (this) {
      case DRAFT, SENT -> true;
      case SUPERSEDED, ACCEPTED, REJECTED, EXPIRED, WITHDRAWN -> false;
    };
  }
}
