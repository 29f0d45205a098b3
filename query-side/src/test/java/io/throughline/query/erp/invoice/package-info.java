@NullMarked
package io.throughline.query.erp.invoice;

import org.jspecify.annotations.NullMarked;
