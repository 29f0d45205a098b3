@NullMarked
package io.throughline.query.audit;

import org.jspecify.annotations.NullMarked;
