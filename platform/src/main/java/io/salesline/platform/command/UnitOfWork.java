package io.salesline.platform.command;

import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * One transaction: the session, who asks and when, and what is to be recorded with the change.
 * Events and audit entries are written after the session's flush, when the aggregates' rows are
 * locked; so the outbox ids of one key ascend in the order of its commits.
 */
public final class UnitOfWork {

  private final Mutiny.Session session;
  private final Caller caller;
  private final Time time;
  private Instant now;
  private final String operation;
  private final String requestId;
  private final List<OutboundEvent> events = new ArrayList<>();
  private final List<AuditEntry> audit = new ArrayList<>();
  private final Map<Following<?>, Followed<?>> followed = new LinkedHashMap<>();

  UnitOfWork(Mutiny.Session session, Caller caller, Time time, String operation, String requestId) {
    this.session = session;
    this.caller = caller;
    this.time = time;
    this.now = time.now();
    this.operation = operation;
    this.requestId = requestId;
  }

  public Mutiny.Session session() {
    return session;
  }

  public Caller caller() {
    return caller;
  }

  /** The records the caller may touch. */
  public Scope scope() {
    return Scope.ofRecords(caller, today());
  }

  /**
   * One instant for the whole command, to the microsecond that PostgreSQL keeps: when it began, or
   * when it got hold of what it decides on.
   */
  public Instant now() {
    return now;
  }

  /**
   * To be called when a record is locked, before anything is decided: what others did while this
   * command waited for the record was before it, and so is told.
   */
  public void gotHold() {
    Instant later = time.now();
    if (later.isAfter(now)) {
      now = later;
    }
  }

  /** The day of {@link #now} in the organisation's zone. */
  public LocalDate today() {
    return time.dayOf(now);
  }

  public String operation() {
    return operation;
  }

  public String requestId() {
    return requestId;
  }

  /** Publishes an event if, and only if, this transaction commits. */
  public void publish(OutboundEvent event) {
    events.add(event);
  }

  /** Adds a line to the audit log, in this transaction. */
  public void audit(AuditEntry entry) {
    audit.add(entry);
  }

  /**
   * Leaves something for the end of the work, where all that was left for the same one is dealt
   * with at once, before events and audit entries are written.
   */
  public <T> void follow(Following<T> following, T what) {
    @SuppressWarnings("unchecked") // What stands under a follower was left for it.
    var all = (Followed<T>) followed.computeIfAbsent(following, it -> new Followed<>(following));
    all.things().add(what);
  }

  /** What follows from the work. It must leave nothing more. */
  Uni<Void> end() {
    Uni<Void> end = Uni.createFrom().voidItem();
    for (Followed<?> all : followed.values()) {
      end = end.chain(() -> all.dealtWith(this));
    }
    return end;
  }

  private record Followed<T>(Following<T> following, List<T> things) {

    Followed(Following<T> following) {
      this(following, new ArrayList<>());
    }

    Uni<Void> dealtWith(UnitOfWork unit) {
      return following.from(unit, List.copyOf(things));
    }
  }

  List<OutboundEvent> events() {
    return events;
  }

  public List<AuditEntry> auditEntries() {
    return audit;
  }
}
