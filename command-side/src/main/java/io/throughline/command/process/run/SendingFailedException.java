package io.throughline.command.process.run;

/// A command could not be carried out for a reason that is no rule of the business; the batch comes
/// again.
final class SendingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SendingFailedException(Throwable cause) {
    super("a command of a process failed", cause);
  }
}
