package io.throughline.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/// What a figure was measured on.
final class Machine {

  private Machine() {}

  static String described() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return "%s %s, %d cores, Java %s, load average %.1f at the start"
        .formatted(
            system.getName(),
            system.getArch(),
            system.getAvailableProcessors(),
            Runtime.version(),
            system.getSystemLoadAverage());
  }
}
