package io.salesline.pipeline.product;

import io.quarkus.security.Authenticated;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Problems;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.NameSearch;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

@Path("/api/pipeline/v1/products")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products", description = "What is sold, and for how much by the list")
class ProductResource {

  private static final SortKey<Product, String> SORT_KEY = SortKey.byText(Product::code);

  private final ProductLists lists;
  private final Commands commands;
  private final RecordingProducts recording;
  private final CurrentCaller caller;
  private final Problems problems;

  ProductResource(
      ProductLists lists,
      Commands commands,
      RecordingProducts recording,
      CurrentCaller caller,
      Problems problems) {
    this.lists = lists;
    this.commands = commands;
    this.recording = recording;
    this.caller = caller;
    this.problems = problems;
  }

  @GET
  @Operation(operationId = "listProducts", summary = "Products, by code or by name")
  @APIResponse(responseCode = "200", description = "A page of products")
  public Uni<Page<ProductBody>> list(
      @BeanParam PageRequest page, @Valid @BeanParam NameSearch search) {
    return search.isByName() ? byName(page, search) : byCode(page, search);
  }

  private Uni<Page<ProductBody>> byCode(PageRequest page, NameSearch search) {
    return page.read(SORT_KEY, (after, most) -> lists.byCode(search.question(), after, most))
        .map(found -> found.map(ProductBody::of));
  }

  private Uni<Page<ProductBody>> byName(PageRequest page, NameSearch search) {
    return lists
        .byName(search.question(), NameSearch.after(page), page.limit())
        .map(named -> NameSearch.page(named, ProductBody::of));
  }

  @POST
  @Path("/bulk")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Cancellable(false)
  @Operation(
      operationId = "recordProducts",
      summary = "Create or revise up to 500 products",
      description = "Idempotent by `external_id`. Each item stands or falls by itself.")
  @APIResponse(
      responseCode = "200",
      description = "One answer an item",
      content = @Content(schema = @Schema(implementation = ProductsAnswer.class)))
  @APIResponse(responseCode = "409", description = "`busy`: another recording is under way")
  public Uni<Response> record(
      @Valid @NotNull ProductsRequest request, @Context HttpHeaders headers) {
    FreshAccess.require(caller.get());
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    Function<Refusal, ProblemDocument> document = refusal -> problems.document(refusal, language);
    return commands.run(
        new Command("record-products", request),
        unit -> recording.record(unit, request.items(), document).map(Answer::ok));
  }
}
