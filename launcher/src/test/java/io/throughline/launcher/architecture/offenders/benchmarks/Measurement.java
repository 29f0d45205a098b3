package io.throughline.launcher.architecture.offenders.benchmarks;

public record Measurement(String name) {}
