package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.app.LearningModel;
import io.salesline.leads.scoring.app.Lesson;
import io.salesline.leads.scoring.app.Models;
import io.salesline.leads.scoring.domain.ModelVersion;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

/** What scores rest on: nothing about any one lead. */
@Path("/api/leads/v1/scoring/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.ANALYST,
  Role.Name.ADMINISTRATOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Scoring")
class ModelResource {

  private static final SortKey<ModelVersion, Integer> SORT_KEY =
      new SortKey<>(
          1,
          version -> Cursor.encode(version.number()),
          cursor -> Math.toIntExact(cursor.number(0)));

  private final Commands commands;
  private final LearningModel learning;
  private final Models models;

  ModelResource(Commands commands, LearningModel learning, Models models) {
    this.commands = commands;
    this.learning = learning;
    this.models = models;
  }

  @POST
  @RolesAllowed({Role.Name.DIRECTOR, Role.Name.ADMINISTRATOR})
  @Cancellable(false)
  @Operation(
      operationId = "learnScoreModel",
      summary = "Learn from what became of leads, now",
      description =
          "It happens by itself once a day, for conversions and for won deals. The model comes into"
              + " force if it takes away a hundredth of the error of saying the mean to everybody;"
              + " if leads are scored for what it foretells, all that wait or are worked with are"
              + " then scored anew.")
  @APIResponse(
      responseCode = "201",
      description = "The version",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = Learned.class)))
  @APIResponse(responseCode = "409", description = "`history-thin`, `busy`")
  public Uni<Response> learn(
      @Parameter(
              description = "What to foretell; what leads are scored for when absent",
              schema = @Schema(enumeration = {"conversion", "won"}))
          @QueryParam(OutcomeParameter.NAME)
          String predicts) {
    return learning.learn(OutcomeParameter.of(predicts)).chain(this::learned);
  }

  private Uni<Response> learned(Lesson lesson) {
    return commands.run(
        new Command("learn-score-model", lesson.predicts().key()), unit -> learned(unit, lesson));
  }

  private Uni<Answer> learned(UnitOfWork unit, Lesson lesson) {
    return learning
        .keep(unit, lesson)
        .map(number -> Answer.created(address(number), new Learned(number), number));
  }

  private static String address(int number) {
    return "/api/leads/v1/scoring/models/" + number;
  }

  /** The number of a model that was learned. */
  @Schema(name = "LearnedScoreModel")
  record Learned(@Schema(examples = "2") int version) {}

  @GET
  @Operation(operationId = "listScoreModels", summary = "Versions of the model, latest first")
  @APIResponse(responseCode = "200", description = "A page of versions, without their weights")
  public Uni<Page<ModelBody>> list(
      @Parameter(
              description = "Only those that foretell this; all, points among them, when absent",
              schema = @Schema(enumeration = {"conversion", "won"}))
          @QueryParam(OutcomeParameter.NAME)
          String predicts,
      @BeanParam PageRequest page) {
    var outcome = OutcomeParameter.of(predicts);
    return page.read(SORT_KEY, (before, most) -> models.list(outcome, before, most))
        .map(found -> found.map(ModelBody::item));
  }

  @GET
  @Path("/{version}")
  @Operation(operationId = "getScoreModel", summary = "A version of the model, with its weights")
  @APIResponse(responseCode = "200", description = "The version")
  public Uni<ModelBody> get(@PathParam("version") int version) {
    return models.get(version).map(ModelBody::of);
  }

  @GET
  @Path("/{version}/calibration")
  @Operation(
      operationId = "getScoreCalibration",
      summary = "Whether a learned model can be relied on",
      description =
          "By cross-validation: each lead is judged by a model that has not seen it. 404 for"
              + " points, which are no probabilities.")
  @APIResponse(responseCode = "200", description = "The calibration")
  public Uni<CalibrationBody> calibration(@PathParam("version") int version) {
    return models.get(version).map(ModelResource::calibration);
  }

  private static CalibrationBody calibration(ModelVersion version) {
    return CalibrationBody.of(version, version.calibration().orElseThrow(Refusal::notFound));
  }
}
