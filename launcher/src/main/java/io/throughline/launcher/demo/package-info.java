/// The demo company: half a year of a small furniture maker, carried out over HTTP as its people
/// would have, with dates that count from today. What happens stands in the tables beside this
/// package; the same tables and the same day make the same log.
@NullMarked
package io.throughline.launcher.demo;

import org.jspecify.annotations.NullMarked;
