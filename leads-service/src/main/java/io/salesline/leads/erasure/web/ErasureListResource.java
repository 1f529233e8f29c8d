package io.salesline.leads.erasure.web;

import io.salesline.leads.erasure.app.Erasures;
import io.salesline.leads.erasure.app.Erasures.Place;
import io.salesline.leads.erasure.domain.Erasure;
import io.salesline.leads.erasure.domain.ErasureId;
import io.salesline.leads.erasure.domain.ErasureState;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Looking at erasures: what waits for a decision, and how far the others are. */
@Path("/api/leads/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@Tag(name = "Erasures")
class ErasureListResource {

  private static final SortKey<Erasure, Place> SORT_KEY =
      SortKey.byTime(
          Erasure::requestedAt, Erasure::id, (at, id) -> new Place(at, new ErasureId(id)));

  private final Erasures erasures;

  ErasureListResource(Erasures erasures) {
    this.erasures = erasures;
  }

  @GET
  @Operation(operationId = "listErasures", summary = "Erasures, latest first")
  @APIResponse(responseCode = "200", description = "A page of erasures")
  public Uni<Page<ErasureBody>> list(
      @BeanParam PageRequest page,
      @QueryParam("state")
          @Parameter(
              description = "Only those that are so far",
              schema = @Schema(enumeration = {"requested", "refused", "erasing", "complete"}))
          String state) {
    return page.read(
            SORT_KEY,
            (after, most) ->
                erasures.list(
                    Optional.ofNullable(state).map(ErasureListResource::parsed), after, most))
        .map(found -> found.map(ErasureBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getErasure", summary = "One erasure, with how far each service is")
  @APIResponse(
      responseCode = "200",
      description = "The erasure",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ErasureBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return erasures.get(new ErasureId(id)).map(ErasureListResource::answer);
  }

  private static ErasureState parsed(String key) {
    var allowed = Map.<String, Object>of("allowed", "requested, refused, erasing, complete");
    return ErasureState.of(key)
        .orElseThrow(
            () ->
                Refusal.malformed("invalid-request")
                    .with(new FieldError("state", "unknown-value", allowed)));
  }

  private static Response answer(Erasure erasure) {
    return Response.ok(ErasureBody.of(erasure))
        .header(HttpHeaders.ETAG, "\"" + erasure.revision() + "\"")
        .build();
  }
}
