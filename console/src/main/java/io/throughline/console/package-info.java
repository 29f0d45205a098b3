/// The web console. It speaks the public HTTP API only, so whatever it shows or does, a customer's
/// own program can show and do as well.
@NullMarked
package io.throughline.console;

import org.jspecify.annotations.NullMarked;
