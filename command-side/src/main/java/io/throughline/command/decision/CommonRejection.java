package io.throughline.command.decision;

/// Refusals that any aggregate may answer with.
public enum CommonRejection implements RejectionCode {
  /// `If-Match` names another version.
  VERSION_STALE("version-stale", RejectionKind.STATE),
  /// The aggregate does not exist.
  UNKNOWN("unknown", RejectionKind.UNKNOWN),
  /// A value that must be unique is in use.
  CLAIM_TAKEN("value-taken", RejectionKind.STATE),
  /// Something that the command refers to does not exist.
  REFERENCE_UNKNOWN("reference-unknown", RejectionKind.CONTENT);

  private final String code;
  private final RejectionKind kind;

  CommonRejection(String code, RejectionKind kind) {
    this.code = code;
    this.kind = kind;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public RejectionKind kind() {
    return kind;
  }

  public Rejection because(String detail) {
    return new Rejection(code, kind, detail);
  }
}
