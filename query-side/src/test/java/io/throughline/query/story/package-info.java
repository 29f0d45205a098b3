/// Stories for tests: a company to whom things happen, as events, and a query side that is told
/// them over a real PostgreSQL.
@NullMarked
package io.throughline.query.story;

import org.jspecify.annotations.NullMarked;
