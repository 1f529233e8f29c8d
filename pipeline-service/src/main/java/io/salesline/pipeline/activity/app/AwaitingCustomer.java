package io.salesline.pipeline.activity.app;

import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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

  /**
   * @param customer null where the command names none
   */
  public <T> Uni<T> decide(UUID customer, Supplier<Uni<T>> command) {
    if (customer == null) {
      return command.get();
    }
    Uni<T> again = references.await(customer).chain(command::get);
    return command.get().onFailure(AwaitingCustomer::customerUnknown).recoverWithUni(again);
  }

  private static boolean customerUnknown(Throwable failure) {
    return failure instanceof Refusal refusal && refusal.code().equals(References.CUSTOMER_UNKNOWN);
  }
}
