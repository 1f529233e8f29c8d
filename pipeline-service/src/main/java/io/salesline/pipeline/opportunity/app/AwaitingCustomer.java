package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Customers are created elsewhere and reach this service a moment later. A command that meets an
 * unknown one waits for it, outside of any transaction, and is then decided once more.
 */
@ApplicationScoped
public class AwaitingCustomer {

  private final References references;

  AwaitingCustomer(References references) {
    this.references = references;
  }

  public <T> Uni<T> decide(CustomerId customer, Supplier<Uni<T>> command) {
    Uni<T> again = references.await(customer).chain(command::get);
    return command.get().onFailure(AwaitingCustomer::customerUnknown).recoverWithUni(again);
  }

  private static boolean customerUnknown(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code().equals(References.CUSTOMER_UNKNOWN);
  }
}
