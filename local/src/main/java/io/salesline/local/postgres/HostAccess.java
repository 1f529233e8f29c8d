package io.salesline.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's pg_hba.conf: a service that uses another's role must fail here as in a cluster. */
final class HostAccess {

  private static final String RULES =
      """
      # Written by Salesline at every start.
      host all postgres 127.0.0.1/32 trust
      host all all      127.0.0.1/32 scram-sha-256
      """;

  private HostAccess() {}

  static void write(Path dataDirectory) {
    try {
      Files.writeString(dataDirectory.resolve("pg_hba.conf"), RULES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
