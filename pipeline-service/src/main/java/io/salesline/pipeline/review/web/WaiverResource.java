package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.GrantingWaiver;
import io.salesline.pipeline.review.app.ReviewQueries;
import io.salesline.pipeline.review.app.Waivers;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Waivers: who lets a deal through without its review stands in the audit log. */
@Path("/api/pipeline/v1/opportunities/{id}/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
class WaiverResource {

  private final Commands commands;
  private final GrantingWaiver granting;
  private final Waivers waivers;
  private final ReviewQueries reviews;
  private final CurrentCaller caller;
  private final Time time;

  WaiverResource(
      Commands commands,
      GrantingWaiver granting,
      Waivers waivers,
      ReviewQueries reviews,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.granting = granting;
    this.waivers = waivers;
    this.reviews = reviews;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @RolesAllowed({
    Role.Name.REPRESENTATIVE,
    Role.Name.MANAGER,
    Role.Name.DIRECTOR,
    Role.Name.GATE_REVIEWER,
    Role.Name.FINANCE,
    Role.Name.WAIVER_GRANTOR
  })
  @Operation(operationId = "listWaivers", summary = "The waivers of a deal, latest first")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<WaiverBody>> list(@PathParam("id") UUID deal) {
    return sees(deal)
        .chain(() -> waivers.of(deal))
        .map(all -> new Page<>(all.stream().map(WaiverBody::of).toList(), null));
  }

  private Uni<Void> sees(UUID deal) {
    if (caller.get().has(Role.WAIVER_GRANTOR)) {
      return Uni.createFrom().voidItem();
    }
    return reviews
        .seesDeal(Scope.ofRecords(caller.get(), time.today()), deal)
        .invoke(
            sees -> {
              if (!sees) {
                throw Refusal.notFound();
              }
            })
        .replaceWithVoid();
  }

  @POST
  @RolesAllowed(Role.Name.WAIVER_GRANTOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "grantWaiver",
      summary = "Let a deal pass a gate without its review",
      description =
          "It ends by itself at `expires_at`. The move is asked for as ever; nobody waives for a deal"
              + " of their own.")
  @APIResponse(
      responseCode = "201",
      description = "The waiver",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = WaiverBody.class)))
  @APIResponse(responseCode = "403", description = "`four-eyes`, `forbidden`")
  @APIResponse(responseCode = "422", description = "`gate-unknown`, `expiry-out-of-bounds`")
  public Uni<Response> grant(@PathParam("id") UUID deal, @Valid @NotNull WaiverRequest request) {
    var wish = request.of(deal);
    return commands.run(
        new Command("grant-waiver", deal, request),
        unit ->
            granting
                .grant(unit, wish)
                .map(
                    waiver ->
                        Answer.created(
                            "/api/pipeline/v1/opportunities/" + deal + "/waivers",
                            WaiverBody.of(waiver),
                            waiver.revision())));
  }
}
