package io.throughline.console.api;

/// What the API answers to a command that it carried out.
///
/// @param position where in the log it took effect
public record Receipt(String id, long version, long position, boolean changed) {}
