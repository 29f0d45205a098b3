@NullMarked
package io.throughline.query.erp.receivable;

import org.jspecify.annotations.NullMarked;
