package io.salesline.local.gateway;

import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Optional;

/** Which path belongs to which part. */
public record Routes(List<Route> routes) {

  /**
   * One part's share of the paths.
   *
   * @param part its name, for problems
   * @param path the whole first segments, such as {@code /api/leads}
   * @param port where it listens on 127.0.0.1
   */
  public record Route(String part, String path, int port) {

    boolean takes(String requested) {
      return requested.startsWith(path)
          && (requested.length() == path.length() || requested.charAt(path.length()) == '/');
    }

    SocketAddress origin() {
      return SocketAddress.inetSocketAddress(port, "127.0.0.1");
    }
  }

  Optional<Route> of(String path) {
    return path == null
        ? Optional.empty()
        : routes.stream().filter(route -> route.takes(path)).findFirst();
  }
}
