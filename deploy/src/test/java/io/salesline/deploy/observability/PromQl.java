package io.salesline.deploy.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.salesline.deploy.tools.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prometheus' own parser, asked through promtool: it takes expressions only as rules. */
final class PromQl {

  private PromQl() {}

  /** Fails with promtool's words when an expression does not parse. */
  static void check(Path folder, List<String> expressions) {
    List<Map<String, String>> rules = new ArrayList<>();
    for (String expression : expressions) {
      rules.add(Map.of("record", "checked:" + rules.size(), "expr", expression));
    }
    var file = Map.of("groups", List.of(Map.of("name", "expressions", "rules", rules)));
    Tool.promtool().run("check", "rules", write(folder.resolve("expressions.yaml"), file));
  }

  /** The file's path. */
  static String write(Path file, Object content) {
    try {
      return Files.writeString(file, yaml(content)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String yaml(Object content) throws JsonProcessingException {
    return new YAMLMapper().writeValueAsString(content);
  }
}
