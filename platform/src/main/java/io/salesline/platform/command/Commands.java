package io.salesline.platform.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.outbox.Relay;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Runs commands. One transaction holds the idempotency key (its first statement), the change, the
 * events and the audit rows (its last), so that they happen together or not at all. A rival's
 * commit in between decides the command anew, from the start.
 */
@ApplicationScoped
public class Commands {

  private static final int RIVALS = 8;

  private final Mutiny.SessionFactory sessions;
  private final CurrentCaller currentCaller;
  private final CurrentRequest currentRequest;
  private final IdempotencyKeys keys;
  private final Recorder recorder;
  private final Relay relay;
  private final Time time;
  private final MeterRegistry metrics;

  Commands(
      Mutiny.SessionFactory sessions,
      CurrentCaller currentCaller,
      CurrentRequest currentRequest,
      IdempotencyKeys keys,
      Recorder recorder,
      Relay relay,
      Time time,
      MeterRegistry metrics) {
    this.sessions = sessions;
    this.currentCaller = currentCaller;
    this.currentRequest = currentRequest;
    this.keys = keys;
    this.recorder = recorder;
    this.relay = relay;
    this.time = time;
    this.metrics = metrics;
  }

  /** A command of the current HTTP request, in the name of its caller. */
  public Uni<Response> run(Command command, Work work) {
    Caller caller = currentCaller.get();
    String request = currentRequest.id();
    var key = currentRequest.idempotencyKey(caller, command);
    return committed(caller, command.operation(), request, unit -> once(unit, key, work))
        .map(StoredAnswer::response);
  }

  /** Work that nobody in particular asked for: what is scheduled, and answers to events. */
  public <T> Uni<T> runAsSystem(String operation, Function<UnitOfWork, Uni<T>> work) {
    String request = "system-" + operation;
    return committed(Caller.system(), operation, request, unit -> recorded(unit, work));
  }

  /** Runs work in a transaction, and tells the relay what it published. */
  private <T> Uni<T> committed(
      Caller caller, String operation, String request, Function<UnitOfWork, Uni<T>> work) {
    var last = new AtomicReference<UnitOfWork>();
    return attempt(
            () ->
                sessions.withTransaction(
                    session -> {
                      last.set(unit(session, caller, operation, request));
                      return work.apply(last.get());
                    }))
        .onItemOrFailure()
        .invoke((answer, failure) -> count(operation, failure))
        .invoke(() -> relay.wake(last.get().events()));
  }

  private Uni<StoredAnswer> once(UnitOfWork unit, IdempotencyKey key, Work work) {
    if (key == null) {
      return fresh(unit, null, work);
    }
    return keys.claim(unit.session(), key)
        .chain(first -> first ? fresh(unit, key, work) : keys.answerOf(unit.session(), key));
  }

  private Uni<StoredAnswer> fresh(UnitOfWork unit, IdempotencyKey key, Work work) {
    return work.in(unit)
        .call(unit::end)
        .map(currentRequest::serialised)
        .call(answer -> recorder.record(unit, key, answer));
  }

  private <T> Uni<T> recorded(UnitOfWork unit, Function<UnitOfWork, Uni<T>> work) {
    return work.apply(unit).call(unit::end).call(() -> recorder.record(unit, null, null));
  }

  private UnitOfWork unit(
      Mutiny.Session session, Caller caller, String operation, String requestId) {
    return new UnitOfWork(session, caller, time, operation, requestId);
  }

  private static <T> Uni<T> attempt(Supplier<Uni<? extends T>> transaction) {
    return Uni.createFrom()
        .deferred(transaction)
        .onFailure(DatabaseFailure::lost)
        .retry()
        .atMost(RIVALS)
        .onFailure(
            failure -> DatabaseFailure.waitedTooLong(failure) || DatabaseFailure.lost(failure))
        .transform(failure -> Refusal.conflict("busy").withHeader("Retry-After", "1"));
  }

  private void count(String operation, Throwable failure) {
    String outcome = failure == null ? "done" : failure instanceof Refusal ? "refused" : "failed";
    metrics.counter("salesline.commands", "operation", operation, "outcome", outcome).increment();
  }
}
