/// What a measured server has beyond the product, found because this module is on its class path.
/// Each part is asked for by a property.
@NullMarked
package io.throughline.benchmarks.system.server;

import org.jspecify.annotations.NullMarked;
