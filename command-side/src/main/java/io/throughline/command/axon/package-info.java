/// The edge between the rules and Axon: commands in, events out, with the metadata every event
/// carries.
@NullMarked
package io.throughline.command.axon;

import org.jspecify.annotations.NullMarked;
