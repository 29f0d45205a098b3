package io.throughline.command.http;

import io.throughline.command.axon.CommandMetadata;
import io.throughline.command.decision.Command;
import io.throughline.command.decision.CommandDispatch;
import io.throughline.command.decision.Outcome;
import io.throughline.command.decision.Rejection;
import io.throughline.command.decision.RejectionKind;
import io.throughline.eventlog.CommandKeyTakenException;
import io.throughline.eventlog.KeyedCommand;
import io.throughline.eventlog.LogDirectory;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Carries commands of users out, each idempotency key once.
///
/// The key travels with the first event of its command, so that log and key cannot disagree. What
/// changed nothing, a refusal or a wish that already held, is kept beside the log under its key, so
/// that the same question has the same answer later, too.
@Component
public final class Commands {

  private static final String POSITION = "X-Event-Position";

  private final CommandDispatch dispatch;
  private final LogDirectory log;
  private final AnswerStore answers;

  Commands(CommandDispatch dispatch, LogDirectory log, AnswerStore answers) {
    this.dispatch = dispatch;
    this.log = log;
    this.answers = answers;
  }

  /// Carries out a command on something that exists.
  public ResponseEntity<Receipt> carryOut(CommandRequest request, String id, Command command) {
    return answer(ResponseEntity.ok(), receipt(request, id, command));
  }

  /// Carries out a command that creates something, to be found at the location afterwards.
  public ResponseEntity<Receipt> create(
      CommandRequest request, String id, Command command, String location) {
    return answer(ResponseEntity.created(URI.create(location)), receipt(request, id, command));
  }

  /// The key is looked up only where the command does not record anything now: the log refuses a
  /// key that is answered, so a repetition is found out without asking first.
  private Receipt receipt(CommandRequest request, String id, Command command) {
    Outcome outcome;
    try {
      outcome = dispatch.dispatch(command, request.envelope());
    } catch (CommandKeyTakenException e) {
      return answeredBefore(request, id).orElseThrow(() -> e);
    }
    if (outcome instanceof Outcome.Done(String stream, long version, boolean changed) && changed) {
      return new Receipt(id, version, log.positionOf(stream, version), true);
    }
    return answeredBefore(request, id).orElseGet(() -> unchanged(request, id, outcome));
  }

  private Receipt unchanged(CommandRequest request, String id, Outcome outcome) {
    AnswerStore.Answer answer =
        switch (outcome) {
          case Outcome.Done(String stream, long version, boolean _) ->
              new AnswerStore.Answer(
                  request.requestHash(),
                  new Receipt(id, version, log.positionOf(stream, version), false),
                  null);
          case Outcome.Refused(Rejection rejection) ->
              new AnswerStore.Answer(request.requestHash(), null, rejection);
        };
    return answers
        .keep(request.key(), answer)
        .map(kept -> told(request, kept))
        .or(() -> fromLog(request, id))
        .orElseThrow();
  }

  private Optional<Receipt> answeredBefore(CommandRequest request, String id) {
    Optional<Receipt> recorded = fromLog(request, id);
    return recorded.isPresent()
        ? recorded
        : answers.find(request.key()).map(answer -> told(request, answer));
  }

  private Optional<Receipt> fromLog(CommandRequest request, String id) {
    Optional<KeyedCommand> keyed = log.findByCommandKey(request.key());
    keyed.ifPresent(command ->
        requireSameRequest(
            request, command.metadata().getOrDefault(CommandMetadata.REQUEST_HASH, "")));
    return keyed.map(command -> new Receipt(id, command.sequence(), command.position(), true));
  }

  private static Receipt told(CommandRequest request, AnswerStore.Answer answer) {
    requireSameRequest(request, answer.requestHash());
    if (answer.rejection() != null) {
      throw new RejectedException(answer.rejection());
    }
    return Objects.requireNonNull(answer.receipt());
  }

  private static void requireSameRequest(CommandRequest request, String hash) {
    if (!hash.equals(request.requestHash())) {
      throw new RejectedException(
          new Rejection(
              "idempotency-key-reused",
              RejectionKind.CONTENT,
              "the Idempotency-Key was used for another request; send a new key with a new request"));
    }
  }

  private static ResponseEntity<Receipt> answer(
      ResponseEntity.BodyBuilder builder, Receipt receipt) {
    return builder
        .eTag("\"" + receipt.version() + "\"")
        .header(POSITION, Long.toString(receipt.position()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(receipt);
  }
}
