package io.salesline.goals.testing;

import io.salesline.contracts.Contracts;
import io.salesline.platform.testing.TestEvents;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Events as their contracts have them, of people and days of one's own. */
public final class Happenings implements AutoCloseable {

  private static final Contracts CONTRACTS = Contracts.load();

  private final TestEvents events = new TestEvents();
  private final Map<UUID, Integer> revisions = new HashMap<>();

  /**
   * The example of a type once more, as the next event of a key.
   *
   * @param type without {@code salesline.} and {@code .v1}
   */
  public void send(String type, UUID key, Firm.Person owner, Map<String, ?> fields) {
    String full = "salesline." + type + ".v1";
    var contract = CONTRACTS.of(full);
    var changed = new HashMap<String, Object>(fields);
    changed.put("owner_id", owner.id().toString());
    changed.put("event_id", UUID.randomUUID().toString());
    changed.put("revision", revisions.merge(key, 1, Integer::sum));
    events.sendJson(
        contract.eventsTopic().orElseThrow(), key.toString(), CONTRACTS.example(full), changed);
  }

  @Override
  public void close() {
    events.close();
  }
}
