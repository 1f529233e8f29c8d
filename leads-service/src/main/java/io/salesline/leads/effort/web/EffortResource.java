package io.salesline.leads.effort.web;

import io.salesline.leads.effort.app.ComparingEffort;
import io.salesline.leads.query.DayWindow;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The effort that was spent on customers, against the 80/20 target. */
@Path("/api/leads/v1/abc/effort")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.ANALYST})
@Tag(name = "Classes of customers")
class EffortResource {

  private final ComparingEffort comparing;
  private final CurrentCaller caller;
  private final Time time;

  EffortResource(ComparingEffort comparing, CurrentCaller caller, Time time) {
    this.comparing = comparing;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "getEffort",
      summary = "On which customers the caller's people spent their effort",
      description =
          "Visits made and activities done, each of which counts as one, by the class that the"
              + " customers have now and by member. Four fifths should go to A and B; within A and B,"
              + " and within all others, every customer of the scope has the same claim. Analysts see"
              + " the whole organisation.")
  @APIResponse(responseCode = "200", description = "The effort of the days")
  @APIResponse(responseCode = "422", description = "`window-impossible`")
  public Uni<EffortBody> get(@BeanParam DayWindow asked) {
    LocalDate today = time.today();
    return comparing
        .compare(Scope.ofAggregates(caller.get(), today), asked.days(today))
        .map(EffortBody::of);
  }
}
