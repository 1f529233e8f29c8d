package io.salesline.deploy.observability;

import io.salesline.deploy.tools.Checkout;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metrics that a PromQL expression reads, found without a parser. */
final class MetricNames {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w*\\s*\\()");
  private static final Pattern LABELS =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "offset");

  private MetricNames() {}

  static Set<String> in(String expression) {
    String bare = expression.replaceAll("\"[^\"]*\"", "");
    bare = LABELS.matcher(bare).replaceAll(" ");
    bare = bare.replaceAll("\\{[^}]*}", " ").replaceAll("\\[[^]]*]", " ");
    // Numbers such as 1e3 and durations are no names.
    bare = bare.replaceAll("(?<![\\w:])\\d[\\w.]*", " ");
    return NAME.matcher(bare)
        .results()
        .map(found -> found.group())
        .filter(name -> !WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a scrape of the four services holds, and what Prometheus itself adds. */
  static Set<String> known() {
    Path list = Checkout.DEPLOY.resolve("observability/metrics.txt");
    return Checkout.text(list)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toSet());
  }
}
