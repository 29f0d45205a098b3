@NullMarked
package io.throughline.query.http;

import org.jspecify.annotations.NullMarked;
