package io.salesline.leads.webform.web;

import io.salesline.leads.webform.app.TakingSubmission;
import io.salesline.leads.webform.app.TakingSubmission.Submission;
import io.salesline.leads.webform.app.WebForms;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** A form on somebody's web page: for strangers, who do not sign in. */
@Path("/api/leads/v1/forms/{key}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Web forms")
@SecurityScheme(
    securitySchemeName = "site",
    type = SecuritySchemeType.APIKEY,
    in = SecuritySchemeIn.HEADER,
    apiKeyName = "Origin",
    description = "A page of one of the form's own sites; nobody signs in")
class OpenFormResource {

  private static final long MOST_BYTES = 16 * 1024;
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String ORIGIN = "Origin";

  private final WebForms forms;
  private final TakingSubmission taking;
  private final Time time;

  OpenFormResource(WebForms forms, TakingSubmission taking, Time time) {
    this.forms = forms;
    this.taking = taking;
    this.time = time;
  }

  @GET
  @SecurityRequirement(name = "site")
  @Operation(
      operationId = "openWebForm",
      summary = "What a web form asks",
      description = "For pages of the form's own sites, without signing in.")
  @APIResponse(
      responseCode = "200",
      description = "The form",
      content = @Content(schema = @Schema(implementation = OpenFormBody.class)))
  @APIResponse(responseCode = "403", description = "`form-of-another-site`")
  public Uni<Response> open(
      @PathParam("key") String key,
      @Parameter(hidden = true) @HeaderParam(ORIGIN) String origin,
      @Context HttpHeaders headers) {
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return forms
        .get(key)
        .invoke(form -> form.checkOpenTo(origin))
        .map(form -> OpenFormBody.of(form, language, time.now()))
        .map(body -> Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build());
  }

  @POST
  @Path("/submissions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @SecurityRequirement(name = "site")
  @Operation(
      operationId = "submitWebForm",
      summary = "Send a web form",
      description =
          "The answer is the same for somebody new, for somebody who is known and for a machine."
              + " At most 16 KiB; so many an hour from one address and by one form.")
  @APIResponse(
      responseCode = "202",
      description = "It was received",
      content = @Content(schema = @Schema(implementation = ReceivedBody.class)))
  @APIResponse(responseCode = "403", description = "`form-of-another-site`")
  @APIResponse(responseCode = "413", description = "`too-large`")
  @APIResponse(responseCode = "422", description = "`consent-missing`")
  @APIResponse(responseCode = "429", description = "`too-many-requests`, with Retry-After")
  public Uni<Response> submit(
      @PathParam("key") String key,
      @Parameter(hidden = true) @HeaderParam(ORIGIN) String origin,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
      @Context HttpServerRequest http,
      @Valid @NotNull SubmissionRequest request) {
    if (length == null || length > MOST_BYTES) {
      throw Refusal.of(413, "too-large", "most_bytes", MOST_BYTES);
    }
    var submission =
        new Submission(
            key,
            request.answers(),
            Boolean.TRUE.equals(request.consent()),
            request.opened(),
            request.website(),
            address(http),
            origin);
    return taking
        .take(submission)
        .replaceWith(() -> Response.accepted(new ReceivedBody(true)).build());
  }

  /** What the gateway says of whom it speaks for: the last address is the one that it saw. */
  private static String address(HttpServerRequest http) {
    String forwarded = http.getHeader(FORWARDED);
    return forwarded == null
        ? http.remoteAddress().hostAddress()
        : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  /** What a browser asks before it lets a page send. */
  @OPTIONS
  @Operation(hidden = true)
  public Uni<Response> mayOpen(@PathParam("key") String key, @HeaderParam(ORIGIN) String origin) {
    return allowed(key, origin);
  }

  @OPTIONS
  @Path("/submissions")
  @Operation(hidden = true)
  public Uni<Response> maySubmit(@PathParam("key") String key, @HeaderParam(ORIGIN) String origin) {
    return allowed(key, origin);
  }

  private Uni<Response> allowed(String key, String origin) {
    return forms
        .get(key)
        .invoke(form -> form.checkOpenTo(origin))
        .map(
            form ->
                Response.noContent()
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header("Access-Control-Allow-Headers", "content-type, accept-language")
                    .header("Access-Control-Max-Age", "600")
                    .build());
  }
}
