package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.CustomerOutcome;
import io.salesline.leads.customer.app.CustomerRecord;
import io.salesline.leads.customer.app.RecordingCustomers;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.FreshAccess;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.ProblemTexts;
import io.salesline.platform.problem.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Taking over customers of other systems. */
@Path("/api/leads/v1/customers/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Customers")
class CustomersBulkResource {

  private final Commands commands;
  private final RecordingCustomers recording;
  private final CurrentCaller caller;
  private final Problems problems;

  CustomersBulkResource(
      Commands commands, RecordingCustomers recording, CurrentCaller caller, Problems problems) {
    this.commands = commands;
    this.recording = recording;
    this.caller = caller;
    this.problems = problems;
  }

  @POST
  @Cancellable(false)
  @Operation(
      operationId = "recordCustomers",
      summary = "Take over up to 500 customers of another system",
      description =
          "Idempotent by `external_id`, from which the id follows. Each item stands or falls by"
              + " itself. A person named a moment ago is waited for, up to a second.")
  @APIResponse(
      responseCode = "200",
      description = "One answer an item",
      content = @Content(schema = @Schema(implementation = CustomersAnswer.class)))
  @APIResponse(responseCode = "409", description = "`busy`: another bulk is under way")
  @APIResponse(responseCode = "503", description = "`access-replica-old`, `database-away`")
  public Uni<Response> record(
      @Valid @NotNull CustomersRequest request, @Context HttpHeaders headers) {
    FreshAccess.require(caller.get());
    List<CustomerRecord> records = request.records();
    Locale language = ProblemTexts.language(headers.getAcceptableLanguages());
    return recording
        .owners(records)
        .chain(owners -> record(new Batch(request, records, owners, language)));
  }

  private Uni<Response> record(Batch batch) {
    return commands.run(
        new Command("record-customers", batch.request()), unit -> recorded(unit, batch));
  }

  private Uni<Answer> recorded(UnitOfWork unit, Batch batch) {
    return recording
        .record(unit, batch.records(), batch.owners())
        .map(outcomes -> answer(batch, outcomes));
  }

  private Answer answer(Batch batch, List<CustomerOutcome> outcomes) {
    return Answer.ok(
        CustomersAnswer.of(
            batch.request(), outcomes, refusal -> problems.document(refusal, batch.language())));
  }

  private record Batch(
      CustomersRequest request,
      List<CustomerRecord> records,
      Map<String, MemberId> owners,
      Locale language) {}
}
