package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.AgreeingOnPayment;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Agreeing on what is owed. */
@Path("/api/pipeline/v1/contracts/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.FINANCE,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Contracts")
class ContractTermsResource {

  private final Commands commands;
  private final AgreeingOnPayment agreeing;

  ContractTermsResource(Commands commands, AgreeingOnPayment agreeing) {
    this.commands = commands;
    this.agreeing = agreeing;
  }

  @PATCH
  @Cancellable(false)
  @Operation(
      operationId = "amendContract",
      summary = "Set a contract's amount or tax rate",
      description =
          "Absent fields stay. The one instalment of a contract follows its amount; where there are several, set the schedule with its amount.")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`contract-collected`, `contract-terminated`, `schedule-decides-amount`, `instalment-below-matched`, `busy`")
  @APIResponse(
      responseCode = "422",
      description = "`amount-not-positive`, `amount-too-large`, `currency-differs`")
  public Uni<Response> amend(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The contract's ETag on which the change was decided",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull AmendContractRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("amend-contract", id, expected, request.given()),
        unit -> answer(unit, agreeing.amend(unit, new ContractId(id), expected, request::applyTo)));
  }

  @PUT
  @Path("/schedule")
  @Cancellable(false)
  @Operation(
      operationId = "setSchedule",
      summary = "Set a contract's payment schedule as a whole",
      description =
          "The instalments add up to the contract's amount. One that a receipt, an invoice or a credit note refers to stays, and covers what is matched to it.")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`contract-collected`, `contract-terminated`, `instalment-in-use`, `instalment-below-matched`, `busy`")
  @APIResponse(
      responseCode = "422",
      description =
          "`schedule-sum`, `instalment-numbers`, `amount-not-positive`, `amount-too-large`, `currency-differs`, `date-implausible`")
  public Uni<Response> schedule(
      @PathParam("id") UUID id,
      @Parameter(
              description = "The contract's ETag on which the change was decided",
              example = "\"1\"")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Valid @NotNull ScheduleRequest request) {
    long expected = IfMatch.required(ifMatch);
    return commands.run(
        new Command("set-schedule", id, expected, request),
        unit ->
            answer(
                unit, agreeing.schedule(unit, new ContractId(id), expected, request::agreement)));
  }

  private static Uni<Answer> answer(UnitOfWork unit, Uni<Account> changed) {
    return changed.map(
        account ->
            Answer.ok(
                ContractDetailsBody.of(account, unit.today()), account.contract().revision()));
  }
}
