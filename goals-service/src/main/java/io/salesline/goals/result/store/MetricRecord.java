package io.salesline.goals.result.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.goals.result.domain.Measure;
import io.salesline.goals.result.domain.MetricUnit;
import io.salesline.goals.result.domain.Source;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Bilingual;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A metric as its table has it. */
final class MetricRecord {

  static final String COLUMNS =
      """
      number::int, key, name_en, name_zh, unit, measure, basis, sources::text, numerator, denominator,
        defined_by, defined_at, retired_at, revision
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
        instant(row, "retired_at"),
        row.getLong("revision"));
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
