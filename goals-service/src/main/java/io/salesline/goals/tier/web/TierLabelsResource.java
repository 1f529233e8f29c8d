package io.salesline.goals.tier.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.tier.app.NamingTiers;
import io.salesline.goals.tier.app.TierSetting;
import io.salesline.goals.tier.app.TierSettings;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

/** What the organisation calls the tiers of its goals. */
@Path("/api/goals/v1/tier-labels")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Cancellable(false)
@NonBlocking
@Tag(name = "Goals")
class TierLabelsResource {

  private final Commands commands;
  private final TierSettings settings;
  private final NamingTiers naming;

  TierLabelsResource(Commands commands, TierSettings settings, NamingTiers naming) {
    this.commands = commands;
    this.settings = settings;
    this.naming = naming;
  }

  @GET
  @Operation(
      operationId = "getTierLabels",
      summary = "What the tiers are called",
      description =
          "Commit (保底), Target (目标), Stretch (挑战) until somebody says otherwise; the ETag is"
              + " then 0.")
  public Uni<RestResponse<TierLabelsBody>> get() {
    return settings.find().map(TierLabelsResource::tagged);
  }

  @PUT
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Operation(
      operationId = "setTierLabels",
      summary = "Say what the tiers are called",
      description = "In both languages. Goals, requests and events keep the keys.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TierLabelsBody.class)))
  @APIResponse(responseCode = "422", description = "`label-malformed`, `labels-alike`")
  public Uni<Response> set(
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @Valid @NotNull TierLabelsBody body) {
    long revision = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-tier-labels", revision, body), work -> set(work, revision, body));
  }

  private Uni<Answer> set(UnitOfWork work, long revision, TierLabelsBody body) {
    return naming
        .name(work, body.labels(), before -> IfMatch.check(revision, before))
        .map(after -> Answer.ok(TierLabelsBody.of(after.labels()), after.revision()));
  }

  private static RestResponse<TierLabelsBody> tagged(TierSetting setting) {
    return ResponseBuilder.ok(TierLabelsBody.of(setting.labels()))
        .header(HttpHeaders.ETAG, "\"" + setting.revision() + "\"")
        .build();
  }
}
