/// What the log says of an opportunity as a whole: one meaning for every view.
@NullMarked
package io.throughline.query.sale;

import org.jspecify.annotations.NullMarked;
