package io.salesline.local.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JVM options for a machine that carries six JVMs: small heaps, one compiler, one collector. */
final class Jvm {

  /** glibc gives each thread an arena of its own otherwise, and none back. */
  static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  private static final List<String> COMMON =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          // Two adapters of one shape in a cache are worth no line; a cache that does not fit is.
          "-Xlog:aot+codecache*=off,aot=error",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Jvm() {}

  static List<String> serviceOptions(int heapMegabytes, String... more) {
    List<String> options = lastingOptions(heapMegabytes, more);
    // A fifth of a service's work was to carry contexts that Vert.x carries anyway (ADR 10).
    options.add("-Dmutiny.disableCallBackDecorators=true");
    return options;
  }

  /**
   * Of what runs for as long as the system: with those that SALESLINE_JVM_OPTIONS adds, such as
   * {@code -XX:TieredStopAtLevel=4}.
   */
  static List<String> lastingOptions(int heapMegabytes, String... more) {
    List<String> options = options(heapMegabytes, more);
    String added = System.getenv().getOrDefault("SALESLINE_JVM_OPTIONS", "").strip();
    if (!added.isEmpty()) {
      options.addAll(List.of(added.split("\\s+")));
    }
    return options;
  }

  static List<String> options(int heapMegabytes, String... more) {
    List<String> options = new ArrayList<>(COMMON);
    options.add("-Xmx" + heapMegabytes + "m");
    options.addAll(List.of(more));
    return options;
  }
}
