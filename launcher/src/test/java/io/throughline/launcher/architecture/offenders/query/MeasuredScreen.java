package io.throughline.launcher.architecture.offenders.query;

import io.throughline.launcher.architecture.offenders.benchmarks.Measurement;

public record MeasuredScreen(Measurement measurement) {}
