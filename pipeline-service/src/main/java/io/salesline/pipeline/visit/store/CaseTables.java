package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.app.Cases;
import io.salesline.pipeline.visit.domain.CaseId;
import io.salesline.pipeline.visit.domain.Lesson;
import io.salesline.pipeline.visit.domain.Outcome;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.SearchText;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class CaseTables implements Cases {

  private static final String COLUMNS =
      "id, author_id, published_at, outcome, title, goal, result, went_well, went_badly, lesson";
  private static final String ONE = "select " + COLUMNS + " from visit_case where id = $1";
  private final Pool pool;

  CaseTables(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<PublishedCase> get(CaseId id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id.value()))
        .map(CaseTables::cases)
        .map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
  }

  @Override
  public Uni<List<PublishedCase>> find(List<String> runs, Optional<Place> after, int most) {
    var question = new Question(runs, after, most);
    return pool.preparedQuery(question.sql()).execute(question.values()).map(CaseTables::cases);
  }

  /**
   * The terms and the trigrams find candidates by their indexes, and like makes sure of the whole
   * run; or it is in the title as names are looked for. One condition a run: {@code like all} of an
   * array would read the whole table, and so would an "or".
   */
  private record Question(List<String> runs, Optional<Place> after, int most) {

    private static final String HOLDS =
        """
         and id in (
          select id from visit_case where terms @> $%d and search_text like $%d
          union all
          %s)
        """;

    String sql() {
      var sql = new StringBuilder("select " + COLUMNS + " from visit_case where true");
      int parameters = 0;
      for (int run = 0; run < runs.size(); run++) {
        String titles = CaseTitles.INDEX.ids("$" + (parameters + 3));
        sql.append(HOLDS.formatted(parameters + 1, parameters + 2, titles));
        parameters += 3;
      }
      if (after.isPresent()) {
        sql.append(" and (published_at, id) < ($%d, $%d)".formatted(++parameters, ++parameters));
      }
      return sql.append(" order by published_at desc, id desc limit $")
          .append(++parameters)
          .toString();
    }

    Tuple values() {
      Tuple values = Tuple.tuple();
      for (String run : runs) {
        values
            .addArrayOfString(SearchText.needed(run).toArray(String[]::new))
            .addString("%" + run + "%")
            .addString(NameQuestion.of(run).orElseThrow().tsquery());
      }
      after.ifPresent(
          place ->
              values
                  .addOffsetDateTime(place.publishedAt().atOffset(ZoneOffset.UTC))
                  .addUUID(place.id().value()));
      return values.addInteger(most);
    }
  }

  private static List<PublishedCase> cases(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(CaseTables::publishedCase).toList();
  }

  private static PublishedCase publishedCase(Row row) {
    return new PublishedCase(
        new CaseId(row.getUUID("id")),
        new MemberId(row.getUUID("author_id")),
        row.getOffsetDateTime("published_at").toInstant(),
        Outcome.of(row.getString("outcome")).orElseThrow(),
        new Lesson(
            row.getString("title"),
            row.getString("goal"),
            row.getString("result"),
            row.getString("went_well"),
            row.getString("went_badly"),
            row.getString("lesson")));
  }
}
