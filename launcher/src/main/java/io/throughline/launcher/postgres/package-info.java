/// The PostgreSQL that the one-process edition brings along: unpacked, created, started, stopped.
/// It is a real server with full durability whose life is tied to this process, never to a terminal
/// or to a folder of temporary files.
@NullMarked
package io.throughline.launcher.postgres;

import org.jspecify.annotations.NullMarked;
