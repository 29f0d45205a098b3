package io.throughline.command.process;

import io.throughline.command.decision.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a process makes of an event.
///
/// @param state what it knows from now on; none when there is nothing left to remember
/// @param commands what follows, in the order in which it is to be carried out
public record Reaction<S>(@Nullable S state, List<Command> commands) {

  public Reaction {
    commands = List.copyOf(commands);
  }

  public static <S> Reaction<S> of(@Nullable S state, Command... commands) {
    return new Reaction<>(state, List.of(commands));
  }

  public static <S> Reaction<S> of(@Nullable S state, List<? extends Command> commands) {
    return new Reaction<>(state, List.copyOf(commands));
  }
}
