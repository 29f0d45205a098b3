package io.throughline.launcher.architecture.offenders.command.order;

import org.axonframework.commandhandling.CommandMessage;

public record OrderCommand(CommandMessage<?> message) {}
