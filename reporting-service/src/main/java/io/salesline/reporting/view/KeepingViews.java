package io.salesline.reporting.view;

import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keeps views, changes and removes them: each their own. */
@ApplicationScoped
class KeepingViews {

  private final SavedViews views;
  private final Boards boards;

  KeepingViews(SavedViews views, Boards boards) {
    this.views = views;
    this.boards = boards;
  }

  /** Fails as {@link Boards#require} and {@link SavedViews#add} do. */
  Uni<SavedView> keep(UnitOfWork work, SavedView view) {
    boards.require(view);
    audit(work, "kept", view.id(), Map.of(), described(view));
    return views.add(work, view);
  }

  /**
   * Fails with 404, 412, and as {@link Boards#require} and {@link SavedViews#change} do.
   *
   * @param seen the revision that the change was decided on
   */
  Uni<SavedView> change(UnitOfWork work, UUID id, long seen, SavedView to) {
    boards.require(to);
    return views
        .hold(work, id)
        .invoke(view -> IfMatch.check(seen, view.revision()))
        .invoke(view -> audit(work, "changed", id, described(view), described(to)))
        .chain(view -> views.change(work, view.changed(to)));
  }

  /** Fails with 404 and 412. */
  Uni<Void> remove(UnitOfWork work, UUID id, long seen) {
    return views
        .hold(work, id)
        .invoke(view -> IfMatch.check(seen, view.revision()))
        .invoke(view -> audit(work, "removed", id, described(view), Map.of()))
        .chain(view -> views.remove(work, id));
  }

  private static void audit(
      UnitOfWork work,
      String what,
      UUID id,
      Map<String, Object> before,
      Map<String, Object> after) {
    work.audit(new AuditEntry("saved-view", id.toString(), what, before, after).concealing("name"));
  }

  private static Map<String, Object> described(SavedView view) {
    var fields = new HashMap<String, Object>();
    fields.put("name", view.name());
    fields.put("board", view.board());
    fields.put("parameters", view.parameters());
    view.days().ifPresent(days -> fields.put("days", days.key()));
    fields.put("shared", view.shared());
    return fields;
  }
}
