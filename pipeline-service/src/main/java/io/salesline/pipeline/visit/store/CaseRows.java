package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.visit.domain.CaseId;
import io.salesline.pipeline.visit.domain.Lesson;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.VisitEvent;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.text.SearchText;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Writes the cases that are published, with what they are found by, and deletes withdrawn ones. */
final class CaseRows {

  private static final String RECORD =
      """
      with withdrawn as (
        delete from visit_case where cast(id as text) in (
          select jsonb_array_elements_text(cast(cast(:withdrawn as text) as jsonb))))
      insert into visit_case (id, visit_id, author_id, published_at, outcome, title, goal, result,
        went_well, went_badly, lesson, search_text, terms)
      select id, visit_id, author_id, published_at, outcome, title, goal, result,
        went_well, went_badly, lesson, search_text,
        array(select jsonb_array_elements_text(terms))
      from jsonb_to_recordset(cast(cast(:published as text) as jsonb)) as p(id uuid, visit_id uuid,
        author_id uuid, published_at timestamptz, outcome text, title text, goal text, result text,
        went_well text, went_badly text, lesson text, search_text text, terms jsonb)
      """;

  private CaseRows() {}

  static Uni<Void> record(UnitOfWork unit, List<VisitDecision> decisions) {
    if (decisions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var published = new JsonArray();
    var titles = new LinkedHashMap<UUID, String>();
    var withdrawn = new JsonArray();
    for (VisitDecision decision : decisions) {
      if (decision.event() instanceof VisitEvent.CasePublished told) {
        published.add(row(decision.visit(), told.id(), told.lesson(), decision));
        titles.put(told.id().value(), told.lesson().title());
      }
      if (decision.event() instanceof VisitEvent.CaseWithdrawn gone) {
        withdrawn.add(gone.id().toString());
      }
    }
    return unit.session()
        .createNativeQuery(RECORD)
        .setParameter("withdrawn", withdrawn.encode())
        .setParameter("published", published.encode())
        .executeUpdate()
        .chain(() -> CaseTitles.INDEX.write(unit.session(), titles));
  }

  private static JsonObject row(Visit visit, CaseId id, Lesson lesson, VisitDecision decision) {
    List<String> texts = lesson.texts().toList();
    return new JsonObject()
        .put("id", id.toString())
        .put("visit_id", visit.id().toString())
        .put("author_id", visit.ownerId().toString())
        .put("published_at", decision.moment().at().toString())
        .put("outcome", visit.debrief().orElseThrow().outcome().key())
        .put("title", lesson.title())
        .put("goal", lesson.goal())
        .put("result", lesson.result())
        .put("went_well", lesson.wentWell())
        .put("went_badly", lesson.wentBadly())
        .put("lesson", lesson.lesson())
        .put("search_text", SearchText.folded(texts))
        .put("terms", new JsonArray(List.copyOf(SearchText.terms(texts))));
  }
}
