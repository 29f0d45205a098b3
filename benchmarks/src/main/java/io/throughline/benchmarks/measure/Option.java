package io.throughline.benchmarks.measure;

/// A choice on the command line, `--name VALUE`.
///
/// @param unlessGiven its value otherwise
public record Option(String name, String unlessGiven, String about) {}
