package io.salesline.pipeline.pricing.web;

import io.quarkus.security.Authenticated;
import io.salesline.pipeline.pricing.app.PriceBooks;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a product costs today. */
@Path("/api/pipeline/v1/products/{id}/price")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
class QuoteResource {

  private final PriceBooks books;
  private final Time time;

  QuoteResource(PriceBooks books, Time time) {
    this.books = books;
    this.time = time;
  }

  @GET
  @Operation(
      operationId = "quotePrice",
      summary = "What one of a product costs today, when so many are bought",
      description = "By the price books, else by the list; 404 where neither has it.")
  @APIResponse(responseCode = "200", description = "The price")
  @APIResponse(responseCode = "422", description = "`currency-unknown`")
  public Uni<QuoteBody> quote(
      @PathParam("id") UUID product,
      @Parameter(description = "How many")
          @QueryParam("quantity")
          @DefaultValue("1")
          @DecimalMin(value = "0", inclusive = false) @Digits(integer = 9, fraction = 4) BigDecimal quantity,
      @Parameter(description = "ISO 4217")
          @QueryParam("currency")
          @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {
    Currency money = PriceBookRequest.currencyOf("currency", currency);
    return books
        .quote(product, quantity, money, time.today())
        .map(quote -> QuoteBody.of(quote, money));
  }
}
