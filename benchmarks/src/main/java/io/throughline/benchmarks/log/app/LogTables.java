package io.throughline.benchmarks.log.app;

/// Where a contender keeps its events.
///
/// @param dense whether positions are to have no gap
public record LogTables(
    String table, String position, String stream, String sequence, boolean dense) {

  public static final LogTables OURS =
      new LogTables("log.event", "position", "stream", "sequence", true);

  /// What our log in Axon Server keeps beside it.
  public static final LogTables AXON_SERVER =
      new LogTables("axon_server.event", "position", "stream", "sequence", true);

  /// The stock engines number before they commit; what rolls back leaves a gap.
  public static final LogTables AXON =
      new LogTables(
          "domainevententry", "globalindex", "aggregateidentifier", "sequencenumber", false);

  /// @param store as in [Settings]
  public static LogTables of(String store) {
    return switch (store) {
      case "ours" -> OURS;
      case "axon-server" -> AXON_SERVER;
      default -> AXON;
    };
  }
}
