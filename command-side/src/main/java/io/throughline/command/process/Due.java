package io.throughline.command.process;

import io.throughline.command.decision.Command;

/// A command that a state asks for once it is safe in the database.
public record Due(Command command, Cause cause) {}
