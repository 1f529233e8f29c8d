package io.salesline.goals.testing;

import io.salesline.platform.testing.TestEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Customers as leads-service tells of them. */
public final class Customers implements AutoCloseable {

  private static final String TOPIC = "salesline.leads.customer.v1";
  private static final String TYPE = "salesline.leads.customer.classified.v1";

  private final TestEvents events = new TestEvents();
  private final Map<UUID, Integer> revisions = new HashMap<>();

  /** A customer that nobody else has. */
  public UUID of(String customerClass) {
    UUID customer = UUID.randomUUID();
    becomes(customer, customerClass);
    return customer;
  }

  /** It is of that class from now on. */
  public void becomes(UUID customer, String customerClass) {
    events.send(
        TOPIC,
        customer.toString(),
        TYPE,
        revisions.merge(customer, 1, Integer::sum),
        Map.of("customer_id", customer.toString(), "customer_class", customerClass));
  }

  @Override
  public void close() {
    events.close();
  }
}
