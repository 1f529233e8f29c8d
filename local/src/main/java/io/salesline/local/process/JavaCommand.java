package io.salesline.local.process;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A JVM of the local system.
 *
 * @param options of the JVM
 * @param what to run: {@code -jar x.jar} or {@code -cp … Main argument …}
 * @param environment in addition to our own
 */
public record JavaCommand(
    List<String> options, List<String> what, Map<String, String> environment) {

  private static final boolean HAS_SETSID =
      Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
          .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));

  /** The argument by which a process of this data directory is known, whoever started it. */
  static String mark(DataDirectory data) {
    return "-Dsalesline.data=" + data.path();
  }

  public JavaCommand with(List<String> moreOptions) {
    List<String> all = new ArrayList<>(options);
    all.addAll(moreOptions);
    return new JavaCommand(all, what, environment);
  }

  /**
   * Starts it; what it prints is appended to a file, so that nobody can block it by not reading.
   */
  public Process start(DataDirectory data, Path log) throws IOException {
    Redirect output = Redirect.appendTo(log.toFile());
    ProcessBuilder builder =
        new ProcessBuilder(line(data)).redirectErrorStream(true).redirectOutput(output);
    builder.redirectInput(Redirect.from(new File("/dev/null")));
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Starts it in the foreground: what it prints is seen, and a Ctrl-C ends it. */
  public Process startHere(DataDirectory data) throws IOException {
    List<String> line = line(data);
    ProcessBuilder builder =
        new ProcessBuilder(line.subList(line.indexOf(Installation.java()), line.size()))
            .inheritIO();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private List<String> line(DataDirectory data) {
    List<String> line = new ArrayList<>();
    if (HAS_SETSID) {
      // A Ctrl-C goes to the whole group of the terminal; the order of stopping is ours to decide.
      line.add("setsid");
    }
    line.add(Installation.java());
    line.add(mark(data));
    line.addAll(options);
    line.addAll(what);
    return line;
  }
}
