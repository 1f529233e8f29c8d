package io.salesline.leads.webform.web;

import io.salesline.leads.webform.app.SettingUpForms;
import io.salesline.leads.webform.app.WebForms;
import io.salesline.leads.webform.domain.WebForm;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Setting web forms up. */
@Path("/api/leads/v1/web-forms")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.ADMINISTRATOR, Role.Name.DIRECTOR})
@Tag(name = "Web forms", description = "Forms on one's own web pages, by which leads come in")
class WebFormResource {

  private static final SortKey<WebForm, String> SORT_KEY = SortKey.byText(WebForm::key);

  private final Commands commands;
  private final SettingUpForms setting;
  private final WebForms forms;

  WebFormResource(Commands commands, SettingUpForms setting, WebForms forms) {
    this.commands = commands;
    this.setting = setting;
    this.forms = forms;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "createWebForm", summary = "Set a web form up")
  @APIResponse(
      responseCode = "201",
      description = "The form",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = WebFormBody.class)))
  @APIResponse(responseCode = "409", description = "`form-key-taken`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`form-asks-too-little`, `idempotency-key-reused`")
  public Uni<Response> create(@Valid @NotNull WebFormRequest request) {
    var terms = request.terms().terms();
    return commands.run(
        new Command("create-web-form", request),
        unit -> setting.create(unit, request.key(), terms).map(WebFormResource::created));
  }

  private static Answer created(WebForm form) {
    String address = "/api/leads/v1/web-forms/" + form.key();
    return Answer.created(address, WebFormBody.of(form), form.revision());
  }

  @GET
  @Operation(operationId = "listWebForms", summary = "Web forms by their keys")
  @APIResponse(responseCode = "200", description = "A page of forms")
  public Uni<Page<WebFormBody>> list(@BeanParam PageRequest page) {
    return page.read(SORT_KEY, forms::list).map(found -> found.map(WebFormBody::of));
  }

  @GET
  @Path("/{key}")
  @Operation(operationId = "getWebForm", summary = "One web form")
  @APIResponse(
      responseCode = "200",
      description = "The form",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WebFormBody.class)))
  public Uni<Response> get(@PathParam("key") String key) {
    return forms
        .get(key)
        .map(WebFormBody::of)
        .map(
            body ->
                Response.ok(body).header(HttpHeaders.ETAG, "\"" + body.revision() + "\"").build());
  }

  @PUT
  @Path("/{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "amendWebForm", summary = "Change a web form")
  @APIResponse(
      responseCode = "200",
      description = "The form",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = WebFormBody.class)))
  @APIResponse(responseCode = "422", description = "`form-asks-too-little`")
  public Uni<Response> amend(
      @PathParam("key") String key,
      @Parameter(description = "The ETag of the form as it was seen", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull WebFormTerms request) {
    long expected = IfMatch.required(ifMatch);
    var terms = request.terms();
    return commands.run(
        new Command("amend-web-form", key, expected, request),
        unit ->
            setting
                .amend(unit, key, expected, terms)
                .map(form -> Answer.ok(WebFormBody.of(form), form.revision())));
  }
}
