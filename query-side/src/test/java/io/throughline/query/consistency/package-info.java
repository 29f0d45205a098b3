/// What must hold between views, whatever has happened.
@NullMarked
package io.throughline.query.consistency;

import org.jspecify.annotations.NullMarked;
