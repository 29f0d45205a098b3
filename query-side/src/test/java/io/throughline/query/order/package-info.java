@NullMarked
package io.throughline.query.order;

import org.jspecify.annotations.NullMarked;
