package io.throughline.launcher.architecture.offenders.kernel.loop.there;

import io.throughline.launcher.architecture.offenders.kernel.loop.here.Here;
import org.jspecify.annotations.Nullable;

public record There(@Nullable Here here) {}
