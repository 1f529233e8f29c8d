package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.Countdowns;
import io.salesline.leads.customer.app.CreatingCustomer;
import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.app.CustomerQueries.Place;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.CurrentCaller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Answer;
import io.salesline.platform.command.Command;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Time;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** Customers, entered by hand and looked at. */
@Path("/api/leads/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.REPRESENTATIVE,
  Role.Name.MANAGER,
  Role.Name.DIRECTOR,
  Role.Name.SALES_ASSISTANT
})
@Tag(name = "Customers", description = "Whom the organisation sells to")
class CustomerResource {

  private static final SortKey<Customer, Place> SORT_KEY =
      SortKey.byTime(
          Customer::createdAt, Customer::id, (at, id) -> new Place(at, new CustomerId(id)));

  private final Commands commands;
  private final CreatingCustomer creating;
  private final CustomerQueries queries;
  private final Countdowns countdowns;
  private final CurrentCaller caller;
  private final Time time;

  CustomerResource(
      Commands commands,
      CreatingCustomer creating,
      CustomerQueries queries,
      Countdowns countdowns,
      CurrentCaller caller,
      Time time) {
    this.commands = commands;
    this.creating = creating;
    this.queries = queries;
    this.countdowns = countdowns;
    this.caller = caller;
    this.time = time;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Cancellable(false)
  @Operation(operationId = "createCustomer", summary = "Enter a customer")
  @APIResponse(
      responseCode = "201",
      description = "The customer",
      headers = {@Header(name = "ETag"), @Header(name = "Location")},
      content = @Content(schema = @Schema(implementation = CustomerBody.class)))
  @APIResponse(responseCode = "409", description = "`company-registered`, `busy`")
  @APIResponse(responseCode = "422", description = "`owner-unknown`, `idempotency-key-reused`")
  public Uni<Response> create(@Valid @NotNull CreateCustomerRequest request) {
    return commands.run(new Command("create-customer", request), unit -> created(unit, request));
  }

  private Uni<Answer> created(UnitOfWork unit, CreateCustomerRequest request) {
    return creating
        .create(unit, request.facts(unit.caller().memberId()))
        .map(CustomerBody::of)
        .map(body -> Answer.created(address(body), body, body.revision()));
  }

  @GET
  @Operation(
      operationId = "listCustomers",
      summary = "Customers that the caller sees, newest first or by name",
      description =
          "Representatives see their own, managers those of the units beneath, directors all;"
              + " whoever sells sees those that nobody has.")
  @APIResponse(responseCode = "200", description = "A page of customers")
  public Uni<Page<CustomerBody>> list(
      @BeanParam PageRequest page,
      @BeanParam CustomerFilter filter,
      @Valid @BeanParam NameSearch search) {
    return search.isByName() ? byName(page, filter, search) : newestFirst(page, filter, search);
  }

  private Uni<Page<CustomerBody>> byName(
      PageRequest page, CustomerFilter filter, NameSearch search) {
    var after = NameSearch.after(page);
    return queries
        .listByName(scope(), filter.filter(), search.question(), after, page.limit())
        .chain(named -> countdowns(named.rows()).map(days -> NameSearch.page(named, shown(days))));
  }

  private Uni<Page<CustomerBody>> newestFirst(
      PageRequest page, CustomerFilter filter, NameSearch search) {
    return page.read(
            SORT_KEY,
            (after, most) -> queries.list(scope(), filter.filter(), search.question(), after, most))
        .chain(found -> countdowns(found.items()).map(days -> found.map(shown(days))));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCustomer", summary = "One customer")
  @APIResponse(
      responseCode = "200",
      description = "The customer",
      headers = @Header(name = "ETag", description = "The revision, quoted"),
      content = @Content(schema = @Schema(implementation = CustomerBody.class)))
  public Uni<Response> get(@PathParam("id") UUID id) {
    return queries
        .get(scope(), new CustomerId(id))
        .chain(
            customer -> countdowns(List.of(customer)).map(days -> CustomerBody.of(customer, days)))
        .map(CustomerResource::answer);
  }

  private static Function<Customer, CustomerBody> shown(Map<CustomerId, LocalDate> days) {
    return customer -> CustomerBody.of(customer, days);
  }

  private Uni<Map<CustomerId, LocalDate>> countdowns(List<Customer> customers) {
    return countdowns.of(
        customers.stream()
            .filter(customer -> customer.facts().ownerId() != null)
            .map(Customer::id)
            .toList());
  }

  private Scope scope() {
    return Scope.ofRecords(caller.get(), time.today());
  }

  private static Response answer(CustomerBody customer) {
    return Response.ok(customer)
        .header(HttpHeaders.ETAG, "\"" + customer.revision() + "\"")
        .build();
  }

  private static String address(CustomerBody customer) {
    return "/api/leads/v1/customers/" + customer.customerId();
  }
}
