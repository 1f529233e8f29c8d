package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.app.Models;
import io.salesline.leads.scoring.app.SettingPoints;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Points for as long as history is thin. */
@Path("/api/leads/v1/scoring/points")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.DIRECTOR, Role.Name.ADMINISTRATOR})
@Tag(name = "Scoring")
class PointsResource {

  private final Commands commands;
  private final SettingPoints setting;
  private final Models models;

  PointsResource(Commands commands, SettingPoints setting, Models models) {
    this.commands = commands;
    this.setting = setting;
    this.models = models;
  }

  @GET
  @Operation(operationId = "getScorePoints", summary = "The points that were set last")
  @APIResponse(
      responseCode = "200",
      description = "The points, which are a version of the model",
      headers = @Header(name = "ETag", description = "The version, quoted"),
      content = @Content(schema = @Schema(implementation = ModelBody.class)))
  public Uni<Response> get() {
    return models.points().map(ModelBody::of).map(PointsResource::answer);
  }

  private static Response answer(ModelBody points) {
    return Response.ok(points).header(HttpHeaders.ETAG, "\"" + points.version() + "\"").build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "setScorePoints",
      summary = "Say by which points leads are scored while history is thin",
      description =
          "They are a new version of the model. It comes into force unless a model is in force"
              + " that was learned from as many leads as these points ask for.")
  @APIResponse(
      responseCode = "200",
      description = "The number of the new version",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = Version.class)))
  @APIResponse(responseCode = "422", description = "`level-twice`, `idempotency-key-reused`")
  public Uni<Response> set(
      @Parameter(description = "The version of the points, quoted", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull PointsRequest request) {
    int expected = Math.clamp(IfMatch.required(ifMatch), 0, Integer.MAX_VALUE);
    Points points = request.points();
    return commands.run(
        new Command("set-score-points", expected, request), unit -> set(unit, points, expected));
  }

  private Uni<Answer> set(UnitOfWork unit, Points points, int expected) {
    return setting
        .set(unit, points, expected)
        .map(number -> Answer.ok(new Version(number), number));
  }

  /** The number of the points. */
  @Schema(name = "ScorePointsVersion")
  record Version(@Schema(examples = "3") int version) {}
}
