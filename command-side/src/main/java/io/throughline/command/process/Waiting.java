package io.throughline.command.process;

/// Something that a process waits for.
///
/// @param what a stable word for it, such as `stock-answer`
/// @param detail a sentence that names the thing and the figures
public record Waiting(String what, String detail) {}
