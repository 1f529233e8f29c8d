package io.salesline.system.faults;

import io.salesline.system.ledger.Operations;
import io.salesline.system.running.Client;
import io.salesline.system.running.Company;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * People who create and convert leads and move deals without rest, and write down what they were
 * told.
 */
final class Load implements AutoCloseable {

  private static final List<String> WAY =
      List.of("first-contact", "needs-discovery", "proposal", "negotiation", "won");

  private final Company company;
  private final Operations operations = new Operations();
  private final List<Thread> people = new ArrayList<>();
  private volatile boolean stopped;

  Load(Company company) {
    this.company = company;
  }

  Operations operations() {
    return operations;
  }

  void start(int writers) {
    List<String> names = List.of("ann", "abe", "bob");
    for (int i = 0; i < writers; i++) {
      Client person = company.as(names.get(i % names.size()));
      people.add(Thread.ofPlatform().daemon().start(() -> work(person)));
    }
  }

  private void work(Client person) {
    String customer = null;
    while (!stopped) {
      String name = UUID.randomUUID().toString();
      var lead = post(person, "lead " + name, "/api/leads/v1/leads", Map.of("company", name));
      if (customer == null) {
        customer = customer(person, name);
      } else {
        deal(person, customer, name);
        if (lead != null && lead.status() == 201) {
          conversion(person, name, "/api/leads/v1/leads/" + lead.text("lead_id"));
        }
      }
    }
  }

  private void conversion(Client person, String name, String lead) {
    var claimed = post(person, "claim " + name, lead + "/claim", Map.of());
    if (claimed != null && claimed.status() == 200) {
      var worth = Map.of("amount", "20.02", "currency", "USD");
      post(person, "convert " + name, lead + "/convert", Map.of("amount", worth));
    }
  }

  private String customer(Client person, String name) {
    var made = post(person, "customer " + name, "/api/leads/v1/customers", Map.of("name", name));
    return made == null || made.status() != 201 ? null : made.text("customer_id");
  }

  private void deal(Client person, String customer, String name) {
    var opened =
        post(
            person,
            "deal " + name,
            "/api/pipeline/v1/opportunities",
            Map.of(
                "name", name,
                "customer_id", customer,
                "amount", Map.of("amount", "10.01", "currency", "USD")));
    if (opened == null || opened.status() != 201) {
      return;
    }
    String transitions =
        "/api/pipeline/v1/opportunities/" + opened.text("opportunity_id") + "/transitions";
    for (String stage : WAY) {
      var moved = post(person, "move " + name + " " + stage, transitions, Map.of("to", stage));
      if (moved == null || moved.status() != 200) {
        return;
      }
    }
  }

  /** Null where no answer came. */
  private Client.Reply post(Client person, String name, String path, Map<String, ?> body) {
    return noted(
        name, () -> person.with("Idempotency-Key", UUID.randomUUID().toString()).post(path, body));
  }

  private Client.Reply noted(String name, Supplier<Client.Reply> request) {
    try {
      var reply = request.get();
      operations.note(name, reply.status());
      if (reply.status() >= 500) {
        LockSupport.parkNanos(50_000_000);
      }
      return reply;
    } catch (Client.NoAnswer lost) {
      operations.unknown(name);
      LockSupport.parkNanos(50_000_000);
      return null;
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopped = true;
    for (Thread person : people) {
      person.join(30_000);
    }
  }
}
