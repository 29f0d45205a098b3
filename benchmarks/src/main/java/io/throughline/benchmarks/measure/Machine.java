package io.throughline.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;

/// What a figure was measured on.
public final class Machine {

  private Machine() {}

  public static String described() {
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
