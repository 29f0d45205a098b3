package io.throughline.command.decision;

/// A command that as a rule begins its stream, so that it is decided without reading it first.
/// Where the stream turns out to be there, the command is decided once more on what it holds.
public interface BeginningCommand extends Command {}
