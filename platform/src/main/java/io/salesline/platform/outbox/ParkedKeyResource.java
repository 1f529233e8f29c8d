package io.salesline.platform.outbox;

import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For administrators: the keys whose events Kafka would not take. */
@Path("/api/{service}/v1/outbox/parked-keys")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "outbox")
class ParkedKeyResource {

  private static final String LIST =
      """
      select p.aggregateid as key, p.reason, p.parked_at,
        (select count(*) from outbox o where o.shard = p.shard and o.aggregateid = p.aggregateid) as waiting
      from outbox_parked_key p where p.aggregateid > $1 order by p.aggregateid limit $2
      """;
  private static final String RELEASE =
      "delete from outbox_parked_key where aggregateid = :key returning reason";

  private final Pool pool;
  private final CurrentCaller caller;
  private final Commands commands;

  ParkedKeyResource(Pool pool, CurrentCaller caller, Commands commands) {
    this.pool = pool;
    this.caller = caller;
    this.commands = commands;
  }

  /**
   * @param waiting events of the key that have not reached Kafka
   */
  record ParkedKey(String key, String reason, OffsetDateTime parkedAt, long waiting) {

    private static ParkedKey of(Row row) {
      return new ParkedKey(
          row.getString("key"),
          row.getString("reason"),
          row.getOffsetDateTime("parked_at"),
          row.getLong("waiting"));
    }
  }

  record Release(@NotNull @Size(min = 1, max = 200) String key) {}

  @GET
  @Operation(summary = "List the keys whose events Kafka would not take")
  public Uni<Page<ParkedKey>> list(@BeanParam PageRequest page) {
    String after = page.cursor(1).map(cursor -> cursor.text(0)).orElse("");
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(after, page.limit() + 1))
        .map(rows -> rows.stream().map(ParkedKey::of).toList())
        .map(keys -> Page.of(keys, page.limit(), key -> Cursor.encode(key.key()), key -> key));
  }

  @POST
  @Path("/release")
  @Operation(
      summary = "Let a key go on once its cause is mended",
      description = "Its events follow in their order; a second refusal parks it again.")
  public Uni<Response> release(@Valid @NotNull Release asked) {
    FreshAccess.require(caller.get());
    return commands.run(new Command("release-key", asked), unit -> release(unit, asked));
  }

  private static Uni<Answer> release(UnitOfWork unit, Release asked) {
    return unit.session()
        .createNativeQuery(RELEASE, String.class)
        .setParameter("key", asked.key())
        .getResultList()
        .map(
            reasons ->
                released(unit, asked, reasons.stream().findFirst().orElseThrow(Refusal::notFound)));
  }

  private static Answer released(UnitOfWork unit, Release asked, String reason) {
    unit.audit(
        new AuditEntry("outbox-key", asked.key(), "released", Map.of("reason", reason), Map.of()));
    return Answer.noContent();
  }
}
