package io.throughline.benchmarks.log.app;

/// Where a contender keeps its events.
///
/// @param dense whether positions are to have no gap
public record LogTables(
    String table, String position, String stream, String sequence, boolean dense) {

  public static final LogTables OURS =
      new LogTables("log.event", "position", "stream", "sequence", true);

  /// The stock engines number before they commit; what rolls back leaves a gap.
  public static final LogTables AXON =
      new LogTables(
          "domainevententry", "globalindex", "aggregateidentifier", "sequencenumber", false);
}
