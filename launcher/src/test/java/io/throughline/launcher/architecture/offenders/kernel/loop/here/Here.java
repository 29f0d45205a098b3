package io.throughline.launcher.architecture.offenders.kernel.loop.here;

import io.throughline.launcher.architecture.offenders.kernel.loop.there.There;

public record Here(There there) {}
