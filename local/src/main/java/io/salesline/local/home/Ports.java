package io.salesline.local.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A free port for each part, the same one as in the last run while nobody else has it. */
public final class Ports {

  private final Path file;
  private final Map<String, Integer> chosen = new TreeMap<>();
  private final Set<Integer> given = new HashSet<>();

  private Ports(Path file) {
    this.file = file;
  }

  public static Ports in(Path file) throws IOException {
    Ports ports = new Ports(file);
    Json.read(file, Map.class).ifPresent(ports::remember);
    return ports;
  }

  private void remember(Map<?, ?> remembered) {
    remembered.forEach((name, port) -> chosen.put((String) name, (Integer) port));
  }

  public synchronized int of(String name) throws IOException {
    Integer remembered = chosen.get(name);
    int port =
        remembered != null && isFree(remembered) && given.add(remembered) ? remembered : free();
    chosen.put(name, port);
    Json.write(file, chosen);
    return port;
  }

  private int free() throws IOException {
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (given.add(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      }
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
