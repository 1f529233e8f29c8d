package io.salesline.platform.inbox;

import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For administrators: the records that this service could not apply. */
@Path("/api/{service}/v1/dead-letters")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "dead letters")
class DeadLetterResource {

  private final DeadLetters letters;
  private final CurrentCaller caller;
  private final Commands commands;

  DeadLetterResource(DeadLetters letters, CurrentCaller caller, Commands commands) {
    this.letters = letters;
    this.caller = caller;
    this.commands = commands;
  }

  record Redrive(
      @NotNull @Size(min = 1, max = 100) String consumer, @NotNull @Size(max = 200) String key) {}

  record Redriven(int applied) {}

  @GET
  @Operation(summary = "List what could not be applied, oldest first")
  public Uni<Page<DeadLetters.Listed>> list(
      @BeanParam PageRequest page,
      @QueryParam("consumer") @Size(max = 100) String consumer,
      @QueryParam("key") @Size(max = 200) String key) {
    long after = page.cursor(1).map(cursor -> cursor.number(0)).orElse(0L);
    return letters
        .after(after, page.limit() + 1, consumer, key)
        .map(rows -> Page.of(rows, page.limit(), row -> Cursor.encode(row.id()), row -> row));
  }

  @POST
  @Path("/redrive")
  @Operation(summary = "Apply the dead letters of a key, oldest first, and let the key go on")
  public Uni<Response> redrive(@Valid @NotNull Redrive asked) {
    FreshAccess.require(caller.get());
    return letters
        .redrive(asked.consumer(), asked.key())
        .chain(
            applied ->
                commands.run(new Command("redrive", asked), unit -> noted(unit, asked, applied)));
  }

  private static Uni<Answer> noted(UnitOfWork unit, Redrive asked, int applied) {
    unit.audit(
        new AuditEntry(
            "dead-letter",
            asked.consumer() + "/" + asked.key(),
            "redriven",
            Map.of(),
            Map.of("applied", applied)));
    return Uni.createFrom().item(Answer.ok(new Redriven(applied)));
  }
}
