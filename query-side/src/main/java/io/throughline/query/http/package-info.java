/// What all queries have in common over HTTP: one position per answer, waiting for one, pages,
/// refusals.
@NullMarked
package io.throughline.query.http;

import org.jspecify.annotations.NullMarked;
