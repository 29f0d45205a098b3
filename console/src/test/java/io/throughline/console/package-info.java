/// The console before a stand-in for the API, which answers from files.
@NullMarked
package io.throughline.console;

import org.jspecify.annotations.NullMarked;
