package io.throughline.launcher.architecture.offenders.command;

import io.throughline.launcher.architecture.offenders.eventlog.Engine;

public record CommandOverEngine(Engine engine) {}
