package io.salesline.goals.process.web;

import io.quarkus.security.Authenticated;
import io.salesline.goals.process.app.ProposingProcess;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What goals take. */
@Path("/api/goals/v1/goals/{id}/process-goals")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@NonBlocking
@Tag(name = "Goals")
class ProcessGoalsResource {

  private final ProposingProcess proposing;
  private final CurrentCaller currentCaller;
  private final Time time;

  ProcessGoalsResource(ProposingProcess proposing, CurrentCaller currentCaller, Time time) {
    this.proposing = proposing;
    this.currentCaller = currentCaller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "proposeProcessGoals",
      summary = "The deals, proposals, visits and leads that a goal takes",
      description =
          "By what the same people did and won in the twelve months before; each ratio with how often"
              + " it was seen and its 95 % confidence interval.")
  public Uni<ProcessGoalsView> propose(@PathParam("id") UUID id) {
    return proposing
        .propose(Scope.ofAggregates(currentCaller.get(), time.today()), id, time.today())
        .map(proposal -> ProcessGoalsView.of(id, proposal));
  }
}
