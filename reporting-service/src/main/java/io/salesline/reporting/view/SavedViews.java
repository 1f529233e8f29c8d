package io.salesline.reporting.view;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The kept views: one's own, and those that others share. */
@ApplicationScoped
class SavedViews {

  static final int MOST = 200;

  static final SortKey<SavedView, Place> SORT_KEY =
      new SortKey<>(
          2,
          view -> Cursor.encode(view.name(), view.id()),
          cursor -> new Place(cursor.text(0), cursor.uuid(1)));

  private static final String COLUMNS =
      "id, revision, owner_id, name, board, cast(parameters as text), days, shared";
  private static final String LIST =
      """
      select %s from saved_view
      where (owner_id = :member or shared) and (:board = '' or board = :board)
        and (lower(name), id) > (lower(:after_name), :after_id)
      order by lower(name), id limit :most
      """
          .formatted(COLUMNS);
  private static final String ONE =
      "select %s from saved_view where id = :id and (owner_id = :member or shared)"
          .formatted(COLUMNS);
  private static final String HOLD =
      "select %s from saved_view where id = :id and owner_id = :member for update"
          .formatted(COLUMNS);

  /** Whoever writes two at once waits for themselves: none is one too many, no name twice there. */
  private static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended(cast(:member as text), 6)) as text)";

  private static final String FULL =
      "select count(*) >= :most from saved_view where owner_id = :member";
  private static final String ADD =
      """
      insert into saved_view (id, revision, owner_id, name, board, parameters, days, shared, changed_at)
      values (:id, :revision, :owner, :name, :board, cast(cast(:parameters as text) as jsonb), cast(:days as text), :shared, :at)
      on conflict do nothing
      """;
  private static final String CHANGE =
      """
      update saved_view set revision = :revision, name = :name, board = :board,
        parameters = cast(cast(:parameters as text) as jsonb), days = cast(:days as text), shared = :shared, changed_at = :at
      where id = :id and not exists (
        select from saved_view other
        where other.owner_id = :owner and lower(other.name) = lower(:name) and other.id <> :id)
      """;
  private static final String REMOVE = "delete from saved_view where id = :id";

  /** After which a list goes on. */
  record Place(String name, UUID id) {}

  private final Mutiny.SessionFactory sessions;

  SavedViews(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  Uni<List<SavedView>> list(UUID member, Optional<String> board, Optional<Place> after, int most) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(LIST, Object[].class)
                .setParameter("member", member)
                .setParameter("board", board.orElse(""))
                .setParameter("after_name", after.map(Place::name).orElse(""))
                .setParameter("after_id", after.map(Place::id).orElse(new UUID(0, 0)))
                .setParameter("most", most)
                .getResultList()
                .map(rows -> rows.stream().map(SavedViews::view).toList()));
  }

  /** Fails with 404 where it is somebody else's and not shared. */
  Uni<SavedView> require(UUID member, UUID id) {
    return sessions.withSession(session -> one(session, ONE, member, id));
  }

  /** For a change; fails with 404 where it is not one's own. */
  Uni<SavedView> hold(UnitOfWork work, UUID id) {
    return one(work.session(), HOLD, work.caller().memberId(), id);
  }

  /** Fails with 409 {@code view-exists} for a name that one has, {@code too-many-views}. */
  Uni<SavedView> add(UnitOfWork work, SavedView view) {
    return alone(work, view.ownerId())
        .chain(() -> full(work, view.ownerId()))
        .invoke(SavedViews::requireRoom)
        .chain(() -> write(work, ADD, view));
  }

  /** Fails with 409 {@code view-exists} for a name of another of one's own. */
  Uni<SavedView> change(UnitOfWork work, SavedView view) {
    return alone(work, view.ownerId()).chain(() -> write(work, CHANGE, view));
  }

  Uni<Void> remove(UnitOfWork work, UUID id) {
    return work.session()
        .createNativeQuery(REMOVE)
        .setParameter("id", id)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<Void> alone(UnitOfWork work, UUID owner) {
    return work.session()
        .createNativeQuery(ALONE, String.class)
        .setParameter("member", owner.toString())
        .getSingleResult()
        .replaceWithVoid();
  }

  private static Uni<Boolean> full(UnitOfWork work, UUID owner) {
    return work.session()
        .createNativeQuery(FULL, Boolean.class)
        .setParameter("member", owner)
        .setParameter("most", MOST)
        .getSingleResult();
  }

  private static void requireRoom(boolean full) {
    if (full) {
      throw Refusal.conflict("too-many-views", "most", MOST);
    }
  }

  private static Uni<SavedView> write(UnitOfWork work, String sql, SavedView view) {
    return work.session()
        .createNativeQuery(sql)
        .setParameter("id", view.id())
        .setParameter("revision", view.revision())
        .setParameter("owner", view.ownerId())
        .setParameter("name", view.name())
        .setParameter("board", view.board())
        .setParameter("parameters", EventJson.write(view.parameters()))
        .setParameter("days", view.days().map(RelativeDays::key).orElse(null))
        .setParameter("shared", view.shared())
        .setParameter("at", work.now())
        .executeUpdate()
        .invoke(written -> requireWritten(written, view))
        .replaceWith(view);
  }

  private static void requireWritten(int written, SavedView view) {
    if (written == 0) {
      throw Refusal.conflict("view-exists", "name", view.name());
    }
  }

  private static Uni<SavedView> one(Mutiny.Session session, String sql, UUID member, UUID id) {
    return session
        .createNativeQuery(sql, Object[].class)
        .setParameter("id", id)
        .setParameter("member", member)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(SavedViews::view);
  }

  private static SavedView view(Object[] row) {
    var parameters = new TreeMap<String, String>();
    for (var parameter : EventJson.parse(bytes((String) row[5])).properties()) {
      parameters.put(parameter.getKey(), parameter.getValue().asText());
    }
    return new SavedView(
        (UUID) row[0],
        ((Number) row[1]).longValue(),
        (UUID) row[2],
        (String) row[3],
        (String) row[4],
        parameters,
        Optional.ofNullable((String) row[6]).map(RelativeDays::of),
        (Boolean) row[7]);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
