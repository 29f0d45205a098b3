package io.throughline.eventlog.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.throughline.eventlog.ClaimTakenException;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.LogOverloadedException;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.modelling.command.ConcurrencyException;

/// What the queue of appends does, for whoever watches it.
///
/// | meter | |
/// |---|---|
/// | `throughline.append.waiting` | units of work that no batch has taken yet |
/// | `throughline.append.batch` | units of work in each batch |
/// | `throughline.append.commit` | from the begin of a batch until each of its units is decided |
/// | `throughline.append.conflicts` | units refused; `kind` is sequence, command-key or claim |
/// | `throughline.append.overloads` | units refused because too many waited, or they for too long |
public final class AppendMetrics {
  private final MeterRegistry meters;
  private final DistributionSummary batch;
  private final Timer commit;
  private final Counter sequences;
  private final Counter keys;
  private final Counter claims;
  private final Counter overloads;

  public AppendMetrics(MeterRegistry meters) {
    this.meters = meters;
    this.batch =
        DistributionSummary.builder("throughline.append.batch")
            .description("Units of work in each batch")
            .baseUnit("units")
            .register(meters);
    this.commit =
        Timer.builder("throughline.append.commit")
            .description("From the begin of a batch until each of its units is decided")
            .register(meters);
    this.sequences = conflicts("sequence");
    this.keys = conflicts("command-key");
    this.claims = conflicts("claim");
    this.overloads =
        Counter.builder("throughline.append.overloads")
            .description("Units refused because too many waited, or they for too long")
            .register(meters);
  }

  private Counter conflicts(String kind) {
    return Counter.builder("throughline.append.conflicts")
        .description("Units refused because others were quicker")
        .tag("kind", kind)
        .register(meters);
  }

  void watch(LogStorageEngine engine) {
    Gauge.builder("throughline.append.waiting", engine, LogStorageEngine::waiting)
        .description("Units of work that no batch has taken yet")
        .baseUnit("units")
        .register(meters);
  }

  /// The same writer, whose batches are counted and timed.
  Consumer<List<AppendUnit>> measured(Consumer<List<AppendUnit>> writer) {
    return units -> {
      batch.record(units.size());
      commit.record(() -> writer.accept(units));
    };
  }

  /// Counts why a unit of work was not recorded, where that is the doing of other units.
  void refused(RuntimeException reason) {
    switch (reason) {
      case ConcurrencyException _ -> sequences.increment();
      case CommandKeyTakenException _ -> keys.increment();
      case ClaimTakenException _ -> claims.increment();
      case LogOverloadedException _ -> overloads.increment();
      default -> {
        // A defect, or a log that does not answer.
      }
    }
  }
}
