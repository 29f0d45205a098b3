package io.throughline.launcher.faults.journal;

/// The one event there is.
///
/// @param intent what it is the outcome of
/// @param index its place in the unit of work, from 0
record Written(String intent, int index, String padding) {}
