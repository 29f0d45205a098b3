/// The console as its readers see it: a browser, the whole program, and a company at work.
///
/// One server and one browser serve all tests; each test opens a window of its own.
@NullMarked
package io.throughline.launcher.console;

import org.jspecify.annotations.NullMarked;
