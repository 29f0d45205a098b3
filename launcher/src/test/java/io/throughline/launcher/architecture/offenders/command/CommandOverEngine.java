package io.throughline.launcher.architecture.offenders.command;

import io.throughline.launcher.architecture.offenders.eventlog.engine.Engine;

public record CommandOverEngine(Engine engine) {}
