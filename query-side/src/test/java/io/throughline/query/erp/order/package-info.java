@NullMarked
package io.throughline.query.erp.order;

import org.jspecify.annotations.NullMarked;
