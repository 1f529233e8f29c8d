package io.salesline.platform.counter;

import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;

/** Enough of a service to see the platform work. */
@Path("/api/test/v1/counters")
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.DIRECTOR})
class CounterResource {

  static final Stream STREAM = Stream.of("test", "counter");

  private final Commands commands;

  CounterResource(Commands commands) {
    this.commands = commands;
  }

  record New(@NotNull Long start, Kind kind, Money price) {}

  enum Kind {
    UP,
    DOWN
  }

  record Row(UUID counterId, long total, long added) {}

  @POST
  public Uni<Response> create(@Valid @NotNull New asked) {
    return commands.run(new Command("create-counter", asked), unit -> created(unit, asked));
  }

  private static Uni<Answer> created(UnitOfWork unit, New asked) {
    var counter = new Counter(UUID.randomUUID(), unit.caller().memberId());
    counter.add(asked.start());
    return unit.session()
        .persist(counter)
        .invoke(() -> record(unit, counter, "counter.created.v1", 1, asked.start()))
        .replaceWith(
            () -> Answer.created("/api/test/v1/counters/" + counter.id, body(counter, 1), 1));
  }

  @PUT
  @Path("/{id}")
  public Uni<Response> set(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, New asked) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-counter", id, asked), unit -> changed(unit, id, expected, asked.start()));
  }

  @POST
  @Path("/{id}/additions")
  public Uni<Response> add(@PathParam("id") UUID id, New asked) {
    return commands.run(
        new Command("add-to-counter", id, asked), unit -> changed(unit, id, 0, asked.start()));
  }

  /** Adds, publishes, and then thinks better of it. */
  @POST
  @Path("/{id}/regrets")
  public Uni<Response> regret(@PathParam("id") UUID id) {
    return commands.run(
        new Command("regret", id),
        unit ->
            changed(unit, id, 0, 1)
                .call(() -> unit.session().flush())
                .map(CounterResource::regretted));
  }

  private static Answer regretted(Answer answer) {
    throw Refusal.conflict("regretted", "answer", answer.status());
  }

  private static Uni<Answer> changed(UnitOfWork unit, UUID id, long expected, long amount) {
    return unit.session()
        .find(Counter.class, id, LockMode.NONE)
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .invoke(counter -> decide(unit, counter, expected, amount))
        .map(counter -> Answer.ok(body(counter, counter.revision + 1), counter.revision + 1));
  }

  private static void decide(UnitOfWork unit, Counter counter, long expected, long amount) {
    if (!Scope.ofRecords(unit.caller(), unit.today()).all()
        && !counter.ownerId.equals(unit.caller().memberId())) {
      throw Refusal.notFound();
    }
    if (expected > 0) {
      IfMatch.check(expected, counter.revision);
    }
    counter.add(amount);
    record(unit, counter, "counter.raised.v1", counter.revision + 1, amount);
  }

  private static void record(
      UnitOfWork unit, Counter counter, String type, long revision, long amount) {
    unit.publish(
        new OutboundEvent(
            STREAM,
            counter.id.toString(),
            type,
            revision,
            unit.now(),
            new Row(counter.id, counter.total, amount)));
    unit.audit(
        new AuditEntry(
            "counter", counter.id.toString(), type, Map.of(), Map.of("total", counter.total)));
  }

  private static Map<String, Object> body(Counter counter, long revision) {
    return Map.of("counter_id", counter.id, "total", counter.total, "revision", revision);
  }
}
