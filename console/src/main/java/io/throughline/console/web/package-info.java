/// What all pages have in common over HTTP: languages, headers, fragments, and what is shown when
/// something is wrong.
@NullMarked
package io.throughline.console.web;

import org.jspecify.annotations.NullMarked;
