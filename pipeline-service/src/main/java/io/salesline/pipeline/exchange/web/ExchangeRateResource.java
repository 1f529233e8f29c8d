package io.salesline.pipeline.exchange.web;

import io.quarkus.security.Authenticated;
import io.salesline.pipeline.exchange.app.ExchangeRates;
import io.salesline.pipeline.exchange.app.KeepingExchangeRate;
import io.salesline.pipeline.exchange.domain.ExchangeRate;
import io.salesline.pipeline.exchange.domain.RateKind;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.IfMatch;
import io.salesline.platform.web.Invalid;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Exchange rates: administrators keep them, everybody reads them. */
@Path("/api/pipeline/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Products")
class ExchangeRateResource {

  private static final SortKey<ExchangeRate, ExchangeRate> SORT_KEY =
      new SortKey<>(3, ExchangeRateResource::cursor, ExchangeRateResource::place);

  private final Commands commands;
  private final KeepingExchangeRate keeping;
  private final ExchangeRates rates;
  private final CurrentCaller caller;

  ExchangeRateResource(
      Commands commands, KeepingExchangeRate keeping, ExchangeRates rates, CurrentCaller caller) {
    this.commands = commands;
    this.keeping = keeping;
    this.rates = rates;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listExchangeRates",
      summary = "Exchange rates, by currency and kind, the latest first")
  @APIResponse(responseCode = "200", description = "A page of rates")
  public Uni<Page<ExchangeRateBody>> list(
      @BeanParam PageRequest page,
      @QueryParam("currency") @Parameter(description = "Only those of this one", example = "EUR")
          String currency,
      @QueryParam("kind")
          @Parameter(
              description = "Only those for this",
              schema = @Schema(enumeration = {"plan", "booking"}))
          String kind) {
    var ofCurrency =
        Optional.ofNullable(currency)
            .map(code -> Invalid.unlessKnown("currency", currency(code), "ISO 4217"));
    var ofKind =
        Optional.ofNullable(kind)
            .map(key -> Invalid.unlessKnown("kind", RateKind.of(key), "plan, booking"));
    return page.read(SORT_KEY, (after, most) -> rates.list(ofCurrency, ofKind, after, most))
        .map(found -> found.map(ExchangeRateBody::of));
  }

  @PUT
  @Path("/{currency}/{kind}/{from}")
  @RolesAllowed(Role.Name.ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(
      operationId = "setExchangeRate",
      summary = "Say what a currency is worth from a day on",
      description =
          "Open deals are valued at the plan rate of the fiscal year in which their amount is"
              + " stated, won ones at the booking rate of the day on which they close. What was"
              + " valued before keeps its value.")
  @APIResponse(
      responseCode = "200",
      description = "The rate",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ExchangeRateBody.class)))
  @APIResponse(
      responseCode = "422",
      description = "`rate-of-own-currency`, `rate-out-of-range`, `plan-rate-not-at-start`")
  public Uni<Response> set(
      @PathParam("currency") @Parameter(example = "EUR") String currency,
      @PathParam("kind") @Parameter(schema = @Schema(enumeration = {"plan", "booking"}))
          String kind,
      @PathParam("from") @Parameter(schema = @Schema(format = "date"), example = "2026-01-01")
          String from,
      @Parameter(description = "The rate's ETag; \"0\" for a new one", required = true)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ExchangeRateRequest request) {
    FreshAccess.require(caller.get());
    long expected = IfMatch.required(ifMatch);
    ExchangeRate said =
        rate(currency, kind, Invalid.unlessDay("from", from).orElseThrow(), request.rate());
    return commands.run(
        new Command("set-exchange-rate", said.key(), expected, request),
        unit ->
            keeping
                .keep(unit, said, expected)
                .map(rate -> Answer.ok(ExchangeRateBody.of(rate), rate.revision())));
  }

  private static ExchangeRate rate(String currency, String kind, LocalDate from, BigDecimal rate) {
    return new ExchangeRate(
        Invalid.unlessKnown("currency", currency(currency), "ISO 4217"),
        Invalid.unlessKnown("kind", RateKind.of(kind), "plan, booking"),
        from,
        rate,
        0);
  }

  private static Optional<Currency> currency(String code) {
    return Currency.availableCurrencies()
        .filter(known -> known.getCurrencyCode().equals(code))
        .findFirst();
  }

  private static String cursor(ExchangeRate last) {
    return Cursor.encode(last.currency().getCurrencyCode(), last.kind().key(), last.from());
  }

  private static ExchangeRate place(Cursor cursor) {
    return rate(cursor.text(0), cursor.text(1), cursor.date(2), BigDecimal.ONE);
  }
}
