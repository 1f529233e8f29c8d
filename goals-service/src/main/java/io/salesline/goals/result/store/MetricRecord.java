package io.salesline.goals.result.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.goals.result.domain.Measure;
import io.salesline.goals.result.domain.Source;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Bilingual;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A metric as its table has it. */
final class MetricRecord {

  static final String COLUMNS =
      """
      number::int, key, name_en, name_zh, unit, measure, basis, sources::text, numerator, denominator,
        defined_by, defined_at, state, retired_at, revision
      """;

  private MetricRecord() {}

  static Definition read(Row row) {
    return new Definition(
        row.getInteger("number"),
        new Metric(row.getString("key")),
        new Bilingual(row.getString("name_en"), row.getString("name_zh")),
        MetricUnit.of(row.getString("unit")),
        Measure.of(row.getString("measure")),
        row.getString("basis"),
        sources(row.getString("sources")),
        parts(row.getString("numerator"), row.getString("denominator")),
        Optional.ofNullable(row.getUUID("defined_by")),
        instant(row, "defined_at").orElseThrow(),
        row.getString("state").equals("computing"),
        instant(row, "retired_at"),
        row.getLong("revision"));
  }

  /** From the row as JSON. */
  static Definition read(String json) {
    JsonNode row = EventJson.parse(json.getBytes(StandardCharsets.UTF_8));
    return new Definition(
        row.path("number").intValue(),
        new Metric(row.path("key").textValue()),
        new Bilingual(row.path("name_en").textValue(), row.path("name_zh").textValue()),
        MetricUnit.of(row.path("unit").textValue()),
        Measure.of(row.path("measure").textValue()),
        row.path("basis").textValue(),
        sources(row.path("sources").toString()),
        parts(row.path("numerator").textValue(), row.path("denominator").textValue()),
        Optional.ofNullable(row.path("defined_by").textValue()).map(UUID::fromString),
        OffsetDateTime.parse(row.path("defined_at").textValue()).toInstant(),
        row.path("state").textValue().equals("computing"),
        Optional.ofNullable(row.path("retired_at").textValue())
            .map(at -> OffsetDateTime.parse(at).toInstant()),
        row.path("revision").longValue());
  }

  private static Optional<Parts> parts(String numerator, String denominator) {
    return numerator == null
        ? Optional.empty()
        : Optional.of(new Parts(new Metric(numerator), new Metric(denominator)));
  }

  private static Optional<Instant> instant(Row row, String column) {
    return Optional.ofNullable(row.getOffsetDateTime(column)).map(it -> it.toInstant());
  }

  private static List<Source> sources(String json) {
    var sources = new ArrayList<Source>();
    for (JsonNode source : EventJson.parse(json.getBytes(StandardCharsets.UTF_8))) {
      sources.add(EventJson.read(source, Source.class));
    }
    return sources;
  }
}
