package io.throughline.command.http;

/// The answer to a command that was carried out.
///
/// @param id what it was carried out on
/// @param version the aggregate's version after it
/// @param position the position of its last event in the log; a read with this as its minimum sees
///   it
/// @param changed false when what was asked already held
public record Receipt(String id, long version, long position, boolean changed) {}
