package io.throughline.launcher.architecture.offenders.console;

import org.axonframework.eventhandling.EventMessage;

public record PageOverAxon(EventMessage<?> message) {}
