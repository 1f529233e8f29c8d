package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.Comparison;
import io.salesline.pipeline.process.domain.Difference;
import io.salesline.pipeline.process.domain.Life;
import io.salesline.pipeline.process.domain.ProcessDefinition;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drafts, publishes and retires versions of the sales process, one change at a time. */
@ApplicationScoped
public class KeepingProcesses {

  private final StoredProcesses stored;
  private final StagePublication publication;

  KeepingProcesses(StoredProcesses stored, StagePublication publication) {
    this.stored = stored;
    this.publication = publication;
  }

  /** Fails with a 422 refusal for what no process can be. */
  public Uni<ProcessVersion> draft(UnitOfWork unit, ProcessDefinition definition) {
    return stored
        .lock(unit)
        .map(numbers -> ProcessVersion.draft(numbers.getLast() + 1, definition))
        .call(draft -> save(unit, null, draft, "drafted"));
  }

  /** Fails with a refusal: 404, 409 when it is no draft, 412 when stale, 422. */
  public Uni<ProcessVersion> edit(
      UnitOfWork unit, int number, long expectedRevision, ProcessDefinition definition) {
    return require(unit, number)
        .invoke(version -> IfMatch.check(expectedRevision, version.revision()))
        .chain(version -> save(unit, version, version.edited(definition), "edited"));
  }

  /** New deals start on it from now on. Fails with a refusal: 404, 409. */
  public Uni<ProcessVersion> publish(UnitOfWork unit, int number) {
    return require(unit, number)
        .chain(version -> save(unit, version, version.published(unit.now()), "published"));
  }

  /** No deal comes to it any more; those on it go on. Fails with a refusal: 404, 409. */
  public Uni<ProcessVersion> retire(UnitOfWork unit, int number) {
    return require(unit, number).chain(version -> retire(unit, version));
  }

  private Uni<ProcessVersion> retire(UnitOfWork unit, ProcessVersion version) {
    return stored
        .activeAt(unit.now())
        .chain(active -> save(unit, version, version.retired(active), "retired"));
  }

  private Uni<ProcessVersion> require(UnitOfWork unit, int number) {
    return stored
        .lock(unit)
        .chain(numbers -> stored.find(unit, number))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private Uni<ProcessVersion> save(
      UnitOfWork unit, ProcessVersion before, ProcessVersion after, String action) {
    if (after.equals(before)) {
      return Uni.createFrom().item(after);
    }
    if (after.life() == Life.PUBLISHED && before.life() == Life.DRAFT) {
      publication.stages(after, unit.now()).forEach(unit::publish);
    }
    unit.audit(
        new AuditEntry(
            "process",
            Integer.toString(after.number()),
            action,
            before == null ? Map.of() : life(before),
            changes(before, after)));
    return stored.save(unit, after).replaceWith(after);
  }

  private static Map<String, Object> life(ProcessVersion version) {
    return Map.of("life", version.life().key(), "revision", version.revision());
  }

  private static Map<String, Object> changes(ProcessVersion before, ProcessVersion after) {
    var changes = new LinkedHashMap<>(life(after));
    if (before != null && !before.definition().equals(after.definition())) {
      changes.put(
          "changed",
          Comparison.between(before.definition(), after.definition()).stream()
              .map(KeepingProcesses::named)
              .distinct()
              .toList());
    }
    return changes;
  }

  private static String named(Difference difference) {
    String part = difference.element() + " " + difference.stage();
    return difference.key() == null ? part : part + " " + difference.key();
  }

  /** All versions, the newest first. */
  public Uni<List<ProcessVersion>> all() {
    return stored.all();
  }

  /** Fails with a 404 refusal. Drafts too. */
  public Uni<ProcessVersion> get(int number) {
    return stored.find(number).onItem().ifNull().failWith(Refusal::notFound);
  }
}
