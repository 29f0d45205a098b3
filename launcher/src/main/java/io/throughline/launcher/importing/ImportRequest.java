package io.throughline.launcher.importing;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/// What to import, and where to.
///
/// @param api where the server answers, such as `http://127.0.0.1:8080`
/// @param reports the folder for the rejects and the tie-out; made where it is missing
/// @param out where to tell how it goes
public record ImportRequest(URI api, String format, Path file, Path reports, PrintStream out) {}
