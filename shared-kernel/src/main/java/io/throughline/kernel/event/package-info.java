/// Everything that can happen: one sealed interface per aggregate, its events nested records. An
/// event is a promise for ever; what it is called on the wire is said in {@link EventCatalogue}.
@NullMarked
package io.throughline.kernel.event;

import org.jspecify.annotations.NullMarked;
