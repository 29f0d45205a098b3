package io.throughline.launcher.architecture.offenders.query;

import io.throughline.launcher.architecture.offenders.eventlog.engine.Engine;

public record QueryOverEngine(Engine engine) {}
