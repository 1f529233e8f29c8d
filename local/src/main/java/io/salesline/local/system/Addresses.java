package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Ports;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where everything listens on 127.0.0.1, chosen before anything starts and kept while it runs.
 *
 * @param services main port of each service
 * @param management port of health and metrics of each service
 */
record Addresses(
    int gateway,
    int postgres,
    int kafka,
    int signIn,
    Map<Service, Integer> services,
    Map<Service, Integer> management) {

  /**
   * Chooses; the gateway's port is the caller's wish.
   *
   * @param gateway 0 for any free one
   */
  static Addresses choose(DataDirectory data, int gateway) throws IOException {
    Ports ports = Ports.in(data.portsFile());
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    Map<Service, Integer> management = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, ports.of(service.partName()));
      management.put(service, ports.of(service.partName() + "-management"));
    }
    return new Addresses(
        gateway == 0 ? ports.of("gateway") : gateway,
        ports.of("postgres"),
        ports.of("kafka"),
        ports.of("sign-in"),
        services,
        management);
  }

  String origin() {
    return http(gateway);
  }

  String bootstrapServers() {
    return "127.0.0.1:" + kafka;
  }

  String database(Service service) {
    return "postgresql://127.0.0.1:" + postgres + "/" + service.database();
  }

  String of(Service service) {
    return http(services.get(service));
  }

  String managementOf(Service service) {
    return http(management.get(service));
  }

  static String http(int port) {
    return "http://127.0.0.1:" + port;
  }
}
