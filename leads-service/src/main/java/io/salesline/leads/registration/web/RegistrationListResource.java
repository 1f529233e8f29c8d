package io.salesline.leads.registration.web;

import io.salesline.leads.id.RegistrationId;
import io.salesline.leads.registration.app.RegistrationQueries;
import io.salesline.leads.registration.app.RegistrationQueries.Place;
import io.salesline.leads.registration.domain.Registration;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at registrations. */
@Path("/api/leads/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.REPRESENTATIVE, Role.Name.MANAGER, Role.Name.DIRECTOR})
@Tag(name = "Registrations")
class RegistrationListResource {

  private static final SortKey<Registration, Place> SORT_KEY =
      SortKey.byTime(
          Registration::registeredAt,
          Registration::id,
          (at, id) -> new Place(at, new RegistrationId(id)));

  private final RegistrationQueries queries;
  private final CurrentCaller caller;
  private final Time time;

  RegistrationListResource(RegistrationQueries queries, CurrentCaller caller, Time time) {
    this.queries = queries;
    this.caller = caller;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "listRegistrations",
      summary = "Registrations that the caller sees, newest first",
      description =
          "Representatives see their own, managers those of the units beneath, directors all.")
  @APIResponse(responseCode = "200", description = "A page of registrations")
  public Uni<Page<RegistrationBody>> list(
      @QueryParam("mine") @Parameter(description = "Only the caller's own") boolean mine,
      @QueryParam("in_force") @Parameter(description = "Only those in force") boolean inForce,
      @BeanParam PageRequest page) {
    Instant now = time.now();
    var at = inForce ? Optional.of(now) : Optional.<Instant>empty();
    return page.read(SORT_KEY, (after, most) -> queries.list(scope(), mine, at, after, most))
        .map(found -> found.map(row -> RegistrationBody.of(row, now)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRegistration", summary = "One registration")
  @APIResponse(
      responseCode = "200",
      description = "The registration",
      headers = @Header(name = "ETag", description = "The revision, quoted"),
      content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries
        .get(scope(), new RegistrationId(id))
        .map(registration -> RegistrationBody.of(registration, time.now()))
        .map(RegistrationListResource::response);
  }

  private static Response response(RegistrationBody body) {
    return Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build();
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }
}
