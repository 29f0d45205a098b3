package io.throughline.launcher.architecture.offenders.kernel.money;

import org.axonframework.eventhandling.EventMessage;

public record MoneyOverAxon(EventMessage<?> message) {}
