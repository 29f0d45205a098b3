/// Opportunities with the versions of their quotes, and the pipeline they make.
@NullMarked
package io.throughline.query.crm.opportunity;

import org.jspecify.annotations.NullMarked;
