package io.salesline.local.system;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.salesline.local.gateway.Gateway;
import io.salesline.local.signin.SignIn;
import io.salesline.local.supervisor.PostgresPart;
import io.salesline.local.supervisor.Probe;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.supervisor.SystemFile.RunningPart;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Asks every part of a running system how it is. */
public final class Health {

  /**
   * One part.
   *
   * @param management base URL of health and metrics, or null
   * @param healthy whether it lives and can do its work
   */
  @JsonPropertyOrder({"name", "pid", "address", "management", "healthy"})
  public record PartHealth(
      String name, long pid, String address, String management, boolean healthy) {}

  private Health() {}

  /**
   * All parts in their order; takes about two seconds at most. A part that never began is missing.
   */
  public static List<PartHealth> of(SystemFile system) throws Exception {
    List<RunningPart> parts = system.parts();
    PartHealth[] found = new PartHealth[parts.size()];
    List<Callable<Void>> questions = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      int index = i;
      questions.add(
          () -> {
            found[index] = ask(parts.get(index));
            return null;
          });
    }
    Together.run(questions);
    return List.of(found);
  }

  private static PartHealth ask(RunningPart part) {
    boolean healthy = part.identity().find().isPresent() && works(part);
    return new PartHealth(part.name(), part.pid(), part.address(), part.management(), healthy);
  }

  private static boolean works(RunningPart part) {
    return switch (part.name()) {
      case PostgresPart.NAME -> Probe.postgres(part.address());
      case Parts.KAFKA -> Probe.kafka(part.address());
      case LocalSystem.SIGN_IN ->
          Probe.http(part.address() + "/" + SignIn.ISSUER + "/.well-known/openid-configuration");
      case LocalSystem.GATEWAY -> Probe.http(part.address() + Gateway.HEALTH);
      default -> Probe.service(part.management());
    };
  }
}
