/// Classes that break a rule of the house on purpose. Some of their packages are not null-marked,
/// which is one of the offences.
@NullMarked
package io.throughline.launcher.architecture.offenders;

import org.jspecify.annotations.NullMarked;
