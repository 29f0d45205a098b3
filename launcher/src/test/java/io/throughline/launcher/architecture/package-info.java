/// The dependency table of the house as executable rules. Each rule is held against the product and
/// against offenders planted in a package of their own, so that a rule which stopped biting is
/// seen.
@NullMarked
package io.throughline.launcher.architecture;

import org.jspecify.annotations.NullMarked;
