package io.salesline.deploy.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program that is not part of the build. Where it is absent the test says so and is skipped;
 * where {@code CI=true} it fails, so that a check cannot vanish unseen.
 */
public final class Tool {

  private static final Pattern KUSTOMIZE = Pattern.compile("kustomizeVersion\": \"v(\\d+)\\.");
  private static final int OLDEST_KUSTOMIZE = 5;

  private final Path program;

  private Tool(Path program) {
    this.program = program;
  }

  /** kubectl 1.27 or later, whose kustomize is 5 or later. */
  public static Tool kubectl() {
    Tool kubectl = found("kubectl", "a kubectl of 1.27 or later (Debian 13: kubernetes-client)");
    var version = KUSTOMIZE.matcher(kubectl.run("version", "--client", "--output=json"));
    if (!version.find() || Integer.parseInt(version.group(1)) < OLDEST_KUSTOMIZE) {
      missing("this kubectl renders with an old kustomize; needed is 1.27 or later");
    }
    return kubectl;
  }

  public static Tool promtool() {
    return found("promtool", "promtool (Debian: prometheus)");
  }

  /** What it writes to standard output; fails with all it writes when it does not succeed. */
  public String run(String... arguments) {
    try {
      return output(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private String output(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Path errors = Files.createTempFile("tool", ".err");
    try {
      Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor())
          .as("%s: %s%s", String.join(" ", command), output, Files.readString(errors))
          .isZero();
      return output;
    } finally {
      Files.delete(errors);
    }
  }

  private static Tool found(String name, String wanted) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Tool::new)
        .orElseGet(() -> missing("not on the path: " + wanted));
  }

  private static Tool missing(String reason) {
    if ("true".equals(System.getenv("CI"))) {
      return fail(reason);
    }
    // The report holds the reason too, but nobody reads the report of a build that passed.
    System.err.println("Skipped: " + reason);
    return Assumptions.abort(reason);
  }
}
