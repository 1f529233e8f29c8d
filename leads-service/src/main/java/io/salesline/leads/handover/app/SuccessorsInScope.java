package io.salesline.leads.handover.app;

import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.handover.domain.Successor;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Between whom the caller may hand over. */
@ApplicationScoped
class SuccessorsInScope {

  private final Books books;
  private final Customers customers;

  SuccessorsInScope(Books books, Customers customers) {
    this.books = books;
    this.customers = customers;
  }

  /** Fails with a 404 refusal for the one, with 422 for the others. */
  Uni<Void> require(UnitOfWork unit, HandingOver.Asked asked) {
    return books
        .mayTakeFrom(unit, asked.from())
        .invoke(SuccessorsInScope::requireBook)
        .chain(() -> require(unit, asked.successors()));
  }

  private Uni<Void> require(UnitOfWork unit, List<Successor> successors) {
    if (successors.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    MemberId member = successors.getFirst().member();
    return customers
        .mayOwn(unit, member)
        .invoke(may -> requireSuccessor(may, member))
        .chain(() -> require(unit, successors.subList(1, successors.size())));
  }

  private static void requireBook(boolean may) {
    if (!may) {
      throw Refusal.notFound();
    }
  }

  private static void requireSuccessor(boolean may, MemberId member) {
    if (!may) {
      throw Refusal.field("successors", "owner-unknown", "owner_id", member.value());
    }
  }
}
