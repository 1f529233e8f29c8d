package io.salesline.pipeline.pricing.web;

import io.quarkus.security.Authenticated;
import io.salesline.pipeline.pricing.app.KeepingPriceBook;
import io.salesline.pipeline.pricing.app.PriceBooks;
import io.salesline.pipeline.pricing.domain.PriceBook;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.Texts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Price books: administrators keep them, everybody reads them. */
@Path("/api/pipeline/v1/price-books")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
class PriceBookResource {

  private final Commands commands;
  private final KeepingPriceBook keeping;
  private final PriceBooks books;
  private final CurrentCaller caller;

  PriceBookResource(
      Commands commands, KeepingPriceBook keeping, PriceBooks books, CurrentCaller caller) {
    this.commands = commands;
    this.keeping = keeping;
    this.books = books;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listPriceBooks", summary = "All price books, without their prices")
  @APIResponse(responseCode = "200", description = "All of them on one page")
  public Uni<Page<PriceBookBody>> list() {
    return books
        .all()
        .map(all -> new Page<>(all.stream().map(PriceBookBody::withoutPrices).toList(), null));
  }

  @GET
  @Path("/{price_book}")
  @Operation(operationId = "getPriceBook", summary = "One price book, with its prices")
  @APIResponse(
      responseCode = "200",
      description = "The price book",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = PriceBookBody.class)))
  public Uni<Response> get(@PathParam("price_book") String key) {
    return books
        .get(key)
        .map(
            book ->
                Response.ok(PriceBookBody.of(book))
                    .header(HttpHeaders.ETAG, "\"" + book.revision() + "\"")
                    .build());
  }

  @PUT
  @Path("/{price_book}")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "setPriceBook",
      summary = "Say what a price book says, all of it",
      description =
          "Lines of deals that name no price take it from the latest book that holds on the day, by"
              + " the highest quantity that is reached. Lines that were set before stay as they are.")
  @APIResponse(
      responseCode = "200",
      description = "The price book",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = PriceBookBody.class)))
  @APIResponse(
      responseCode = "422",
      description =
          "`currency-unknown`, `product-unknown`, `price-twice`, `price-too-fine`,"
              + " `days-out-of-order`")
  public Uni<Response> set(
      @PathParam("price_book") @Size(max = 60) @Pattern(regexp = Texts.KEY) String key,
      @Parameter(description = "The book's ETag; \"0\" for a new one", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull PriceBookRequest request) {
    FreshAccess.require(caller.get());
    long expected = IfMatch.required(ifMatch);
    PriceBook said = request.of(key);
    return commands.run(
        new Command("set-price-book", key, expected, request),
        unit ->
            keeping
                .keep(unit, said, expected)
                .map(book -> Answer.ok(PriceBookBody.of(book), book.revision())));
  }
}
