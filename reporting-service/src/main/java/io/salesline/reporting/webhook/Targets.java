package io.salesline.reporting.webhook;

import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where messages may go: over TLS, and not into the own network, unless the host is configured to
 * be in it. A name is judged by what it stands for when a message is sent, and that very address is
 * spoken to, so that it cannot stand for another one a moment later.
 */
final class Targets {

  private Targets() {}

  /**
   * @throws Refusal 422 {@code webhook-url-unusable}
   */
  static URI check(String url, WebhookSettings settings) {
    try {
      URI target = new URI(url);
      boolean internal = target.getHost() != null && settings.isInternal(target.getHost());
      boolean spoken =
          "https".equals(target.getScheme()) || internal && "http".equals(target.getScheme());
      if (target.getHost() != null
          && spoken
          && target.getUserInfo() == null
          && target.getFragment() == null) {
        return target;
      }
    } catch (URISyntaxException unreadable) {
      // Refused below.
    }
    throw Refusal.field(new FieldError("url", "webhook-url-unusable", Map.of()));
  }

  /**
   * The address to speak to. Blocks while the name is looked up.
   *
   * @throws UnknownHostException also where the name stands for an address of the own network
   */
  static InetAddress resolve(String host, WebhookSettings settings) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (!settings.isInternal(host) && Arrays.stream(addresses).anyMatch(Targets::isInternal)) {
      throw new UnknownHostException(host + " is not a public address");
    }
    return addresses[0];
  }

  static boolean isInternal(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? isInternal6(address) : isInternal4(address));
  }

  /** RFC 4193 unique local, RFC 6052 translated. */
  private static boolean isInternal6(InetAddress address) {
    byte[] bytes = address.getAddress();
    return (bytes[0] & 0xfe) == 0xfc || bytes[0] == 0 && bytes[1] == 0x64;
  }

  private record Block(int first, int second, int third, int bits) {

    boolean holds(byte[] address) {
      int three = (address[0] & 0xff) << 16 | (address[1] & 0xff) << 8 | address[2] & 0xff;
      return three >> 24 - bits == (first << 16 | second << 8 | third) >> 24 - bits;
    }
  }

  /** RFC 6890: this network, shared, protocol assignments, benchmarks, reserved. */
  private static final List<Block> BLOCKS =
      List.of(
          new Block(0, 0, 0, 8),
          new Block(100, 64, 0, 10),
          new Block(192, 0, 0, 24),
          new Block(198, 18, 0, 15),
          new Block(240, 0, 0, 4));

  private static boolean isInternal4(InetAddress address) {
    return BLOCKS.stream().anyMatch(block -> block.holds(address.getAddress()));
  }
}
