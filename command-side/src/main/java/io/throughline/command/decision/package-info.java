/// What a rule is given and what it answers: a command, its context, a decision or a published
/// refusal.
@NullMarked
package io.throughline.command.decision;

import org.jspecify.annotations.NullMarked;
