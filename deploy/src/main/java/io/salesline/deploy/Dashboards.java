package io.salesline.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The Grafana dashboards of a folder, read for the expressions of their panels. */
public final class Dashboards {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::\\w+)?}|\\$(\\w+)");

  private final Map<String, JsonNode> boards;

  private Dashboards(Map<String, JsonNode> boards) {
    this.boards = boards;
  }

  /** Reads every {@code *.json} of the folder. */
  public static Dashboards in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      var boards = new TreeMap<String, JsonNode>();
      for (Path file : files.filter(name -> name.toString().endsWith(".json")).toList()) {
        boards.put(
            file.getFileName().toString().replace(".json", ""), JSON.readTree(file.toFile()));
      }
      return new Dashboards(boards);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read dashboards in " + folder, e);
    }
  }

  /** The dashboards as they stand, by their file's name. */
  public Map<String, JsonNode> boards() {
    return boards;
  }

  /** Every expression as it is written, with its variables. */
  public List<PanelExpression> expressions() {
    return boards.entrySet().stream().flatMap(Dashboards::expressionsOf).toList();
  }

  /**
   * Every expression with its variables replaced, such as {@code Map.of("job", "leads",
   * "__rate_interval", "1m")}.
   *
   * @throws IllegalArgumentException when an expression names a variable that is not given
   */
  public List<PanelExpression> expressions(Map<String, String> variables) {
    return expressions().stream().map(expression -> filled(expression, variables)).toList();
  }

  private static Stream<PanelExpression> expressionsOf(Map.Entry<String, JsonNode> board) {
    return panels(board.getValue()).flatMap(panel -> expressionsOf(board.getKey(), panel));
  }

  private static Stream<PanelExpression> expressionsOf(String board, JsonNode panel) {
    return elements(panel.path("targets"))
        .map(
            target ->
                new PanelExpression(
                    board,
                    panel.path("title").asText(),
                    target.path("refId").asText(),
                    target.path("expr").asText()));
  }

  /** Panels, those of collapsed rows included. */
  static Stream<JsonNode> panels(JsonNode board) {
    return elements(board.path("panels"))
        .flatMap(panel -> Stream.concat(Stream.of(panel), panels(panel)));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static PanelExpression filled(PanelExpression panel, Map<String, String> variables) {
    String query =
        VARIABLE
            .matcher(panel.expression())
            .replaceAll(found -> Matcher.quoteReplacement(value(panel, found, variables)));
    return new PanelExpression(panel.dashboard(), panel.panel(), panel.refId(), query);
  }

  private static String value(
      PanelExpression panel, MatchResult found, Map<String, String> variables) {
    String name = found.group(1) == null ? found.group(2) : found.group(1);
    return Optional.ofNullable(variables.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no value for $" + name + " of " + panel));
  }
}
