package io.salesline.reporting.view;

import io.salesline.reporting.question.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A kept view, with where it opens today. */
@Schema(name = "SavedView")
record SavedViewBody(
    UUID viewId,
    @Schema(examples = "3") long revision,
    UUID ownerId,
    @Schema(description = "Whether the caller may change it") boolean own,
    @Schema(examples = "East, this quarter") String name,
    @Schema(examples = "kpis") String board,
    Map<String, String> parameters,
    @Schema(nullable = true, examples = "this-quarter") String days,
    boolean shared,
    @Schema(
            description = "Where it opens, with today's days",
            examples = "/api/reporting/v1/kpis?from=2026-10-01&to=2026-12-31")
        String opens) {

  static SavedViewBody of(SavedView view, UUID caller, LocalDate today) {
    return new SavedViewBody(
        view.id(),
        view.revision(),
        view.ownerId(),
        view.ownerId().equals(caller),
        view.name(),
        view.board(),
        view.parameters(),
        view.days().map(RelativeDays::key).orElse(null),
        view.shared(),
        opens(view, today));
  }

  private static String opens(SavedView view, LocalDate today) {
    var query = new TreeMap<>(view.parameters());
    view.days().ifPresent(days -> put(query, days.on(today)));
    String address = "/api/reporting/v1/" + view.board();
    return query.isEmpty()
        ? address
        : query.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", address + "?", ""));
  }

  private static void put(Map<String, String> query, Period days) {
    query.put("from", days.from().toString());
    query.put("to", days.to().toString());
  }
}
