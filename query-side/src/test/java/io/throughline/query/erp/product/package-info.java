@NullMarked
package io.throughline.query.erp.product;

import org.jspecify.annotations.NullMarked;
