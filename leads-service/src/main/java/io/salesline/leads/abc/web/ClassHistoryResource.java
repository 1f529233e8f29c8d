package io.salesline.leads.abc.web;

import io.salesline.leads.abc.app.AbcQueries.Place;
import io.salesline.leads.abc.app.LookingBack;
import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.Time;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The classes that a customer had. */
@Path("/api/leads/v1/customers/{id}/class-history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Customers")
class ClassHistoryResource {

  private static final SortKey<ClassPeriod, Place> SORT_KEY =
      SortKey.byTime(ClassPeriod::validFrom, ClassPeriod::id, Place::new);

  private final LookingBack lookingBack;
  private final CurrentCaller caller;
  private final Time time;
  private final Organisation organisation;

  ClassHistoryResource(
      LookingBack lookingBack, CurrentCaller caller, Time time, Organisation organisation) {
    this.lookingBack = lookingBack;
    this.caller = caller;
    this.time = time;
    this.organisation = organisation;
  }

  @GET
  @Operation(
      operationId = "listClassPeriods",
      summary = "The classes that a customer had, latest first",
      description =
          "Each with what the customer was judged by when it got it: value and potential, their"
              + " shares of those of all customers, and what those with more have together.")
  @APIResponse(responseCode = "200", description = "A page of periods")
  public Uni<Page<PeriodBody>> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    var scope = Scope.ofRecords(caller.get(), time.today());
    return page.read(
            SORT_KEY, (after, most) -> lookingBack.history(scope, new CustomerId(id), after, most))
        .map(found -> found.map(this::body));
  }

  private PeriodBody body(ClassPeriod period) {
    return PeriodBody.of(period, organisation.currency());
  }
}
