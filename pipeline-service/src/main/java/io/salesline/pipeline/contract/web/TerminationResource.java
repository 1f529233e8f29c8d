package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.TerminatingContract;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractId;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Ending contracts that fall through. */
@Path("/api/pipeline/v1/contracts/{id}/termination")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Name.MANAGER, Role.Name.DIRECTOR, Role.Name.FINANCE})
@Tag(name = "Contracts")
class TerminationResource {

  private final Commands commands;
  private final TerminatingContract terminating;

  TerminationResource(Commands commands, TerminatingContract terminating) {
    this.commands = commands;
    this.terminating = terminating;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "terminateContract",
      summary = "Terminate a contract that falls through (解除)",
      description =
          "By finance, or by a manager above its owner; final. What is still owed is cancelled and"
              + " never due again, and the deal leaves its last stage. Receipts stay: those that are"
              + " not decided may still be confirmed, and credit notes give money back.")
  @APIResponse(
      responseCode = "200",
      description = "The contract",
      headers = @Header(name = "ETag"),
      content = @Content(schema = @Schema(implementation = ContractDetailsBody.class)))
  @APIResponse(
      responseCode = "403",
      description = "`own-contract`, `collaborators-only-look`, `forbidden`")
  @APIResponse(
      responseCode = "409",
      description = "`contract-collected`, `contract-terminated`, `busy`")
  public Uni<Response> terminate(
      @PathParam("id") UUID id, @Valid @NotNull TerminationRequest request) {
    return commands.run(
        new Command("terminate-contract", id, request),
        unit ->
            terminating
                .terminate(unit, new ContractId(id), request.reason().strip())
                .map(account -> answer(unit, account)));
  }

  private static Answer answer(UnitOfWork unit, Account account) {
    return Answer.ok(ContractDetailsBody.of(account, unit.today()), account.contract().revision());
  }
}
