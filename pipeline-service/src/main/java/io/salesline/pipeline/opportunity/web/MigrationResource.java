package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.MigratingDeals;
import io.salesline.pipeline.opportunity.app.Migrations;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Taking open deals over to another version of the process. */
@Path("/api/pipeline/v1/processes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Sales process")
class MigrationResource {

  private static final String PROBLEMS =
      "`mapping-stage-unknown`, `mapping-incomplete`, `same-version`";

  private final Commands commands;
  private final MigratingDeals migrating;
  private final CurrentCaller caller;

  MigrationResource(Commands commands, MigratingDeals migrating, CurrentCaller caller) {
    this.commands = commands;
    this.migrating = migrating;
    this.caller = caller;
  }

  @POST
  @Path("/{version:\\d{1,9}}/migrations/dry-run")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "planMigration",
      summary = "See which deals would come to this version, and where they would land",
      description = "Nothing is changed. A stage without counterpart is named as missing.")
  @APIResponse(responseCode = "200", description = "The plan, with a page of the deals")
  @APIResponse(responseCode = "409", description = "`process-retired`")
  @APIResponse(responseCode = "422", description = PROBLEMS)
  public Uni<MigrationPlanBody> plan(
      @Parameter(example = "2") @PathParam("version") int version,
      @BeanParam PageRequest page,
      @Valid @NotNull MigrationRequest request) {
    int limit = page.limit();
    var after = page.cursor(1).map(cursor -> new OpportunityId(cursor.uuid(0)));
    return migrating
        .plan(request.to(version), after, limit + 1)
        .map(plan -> MigrationPlanBody.of(plan, limit));
  }

  @POST
  @Path("/{version:\\d{1,9}}/migrations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "migrateDeals",
      summary = "Take the open deals of another version over to this one",
      description =
          "A batch at a time, in the background; every deal's change is published. Closed deals"
              + " stay.")
  @APIResponse(
      responseCode = "202",
      description = "It is under way; Location tells how far",
      headers = @Header(name = "Location"),
      content = @Content(schema = @Schema(implementation = MigrationBody.class)))
  @APIResponse(responseCode = "409", description = "`migration-running`, `process-retired`, `busy`")
  @APIResponse(responseCode = "422", description = PROBLEMS)
  public Uni<Response> migrate(
      @Parameter(example = "2") @PathParam("version") int version,
      @Valid @NotNull MigrationRequest request) {
    FreshAccess.require(caller.get());
    return commands.run(
        new Command("start-migration", version, request),
        unit -> migrating.start(unit, request.to(version)).map(MigrationResource::accepted));
  }

  @GET
  @Path("/migrations/{id}")
  @Operation(operationId = "getMigration", summary = "How far a migration is")
  @APIResponse(responseCode = "200", description = "The migration")
  public Uni<MigrationBody> get(@PathParam("id") UUID id) {
    return migrating.get(id).map(MigrationBody::of);
  }

  private static Answer accepted(Migrations.Run run) {
    return new Answer(202, MigrationBody.of(run), Map.of())
        .with("Location", "/api/pipeline/v1/processes/migrations/" + run.id());
  }
}
