/// Products with their prices and bills of materials.
@NullMarked
package io.throughline.query.erp.product;

import org.jspecify.annotations.NullMarked;
