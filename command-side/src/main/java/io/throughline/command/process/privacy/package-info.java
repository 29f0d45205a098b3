/// The process by which a person is forgotten, with the one command that acts on keys instead of an
/// aggregate.
@NullMarked
package io.throughline.command.process.privacy;

import org.jspecify.annotations.NullMarked;
