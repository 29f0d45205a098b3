@NullMarked
package io.throughline.query.erp.stock;

import org.jspecify.annotations.NullMarked;
