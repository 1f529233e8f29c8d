package io.salesline.local.system;

import io.salesline.local.supervisor.PostgresPart;
import java.util.List;
import java.util.stream.Stream;

/** The names of the parts, as status, logs and records give them. */
final class PartNames {

  static final List<String> SERVICES = Stream.of(Service.values()).map(Service::partName).toList();

  static final List<String> WITH_LOGS =
      Stream.concat(Stream.of(PostgresPart.NAME, Parts.KAFKA), SERVICES.stream()).toList();

  static final List<String> IN_ORDER =
      Stream.concat(
              Stream.of(PostgresPart.NAME, Parts.KAFKA, LocalSystem.SIGN_IN, LocalSystem.GATEWAY),
              SERVICES.stream())
          .toList();

  private PartNames() {}
}
