/// Journeys through the whole program over HTTP, as its users make them: one server on one database
/// for all of them, each journey with customers and items of its own.
@NullMarked
package io.throughline.launcher.journey;

import org.jspecify.annotations.NullMarked;
