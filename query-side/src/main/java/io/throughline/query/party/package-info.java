/// The customers as other screens need them: a name beside a number, and who was merged into whom.
@NullMarked
package io.throughline.query.party;

import org.jspecify.annotations.NullMarked;
