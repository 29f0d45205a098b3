package io.throughline.launcher.importing.api;

/// The answer to a command that was carried out, now or before.
///
/// @param id what it was carried out on
/// @param position of its last event in the log
public record CommandReceipt(String id, long position) {}
