package io.throughline.launcher.architecture.offenders.console;

import io.throughline.launcher.architecture.offenders.command.order.OrderCommand;

public record PageOverCommand(OrderCommand command) {}
