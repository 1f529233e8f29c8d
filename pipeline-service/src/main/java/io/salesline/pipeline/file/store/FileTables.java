package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.Files;
import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.pipeline.file.domain.FileState;
import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class FileTables implements Files {

  private static final String ONE = "select f.* from file f where f.id = :id";
  private static final String OF_HOST = "f.host_type = :type and f.host_id = :host";
  private static final String HASHES =
      "select f.sha256 from file f where f.state = 'attached' and " + OF_HOST;
  private static final String COUNT =
      "select count(*) from file f where f.state <> 'removed' and " + OF_HOST;
  private static final String ATTACHED =
      "select f.* from file f where f.state = 'attached' and "
          + OF_HOST
          + " order by f.recorded_at, f.id";
  private static final String ATTACHED_TO =
      """
      select f.* from file f
      where f.state = 'attached' and f.host_type = :type and f.host_id in (:hosts)
      order by f.recorded_at, f.id
      """;
  private static final String UPLOADING = "select count(*) from file f where f.state = 'uploading'";
  private static final String PARTS =
      "select p.name from file_part p where p.file_id = :id order by p.starts_at";
  private static final String ADD_PART =
      "insert into file_part (file_id, starts_at, name) values (:id, :at, :name)";
  private static final String FORGET_PARTS = "delete from file_part where file_id = :id";
  private static final String DONE =
      """
      select f.* from file f
      where (f.state = 'uploading' and f.expires_at < :now)
        or (f.state <> 'uploading' and f.id in (select p.file_id from file_part p))
      limit 1 for update of f skip locked
      """;

  private static final String ON_VISITS_TO =
      """
      select f.* from file f
      where f.host_type = 'visit' and f.host_id in (select v.id from visit v where %s)
      order by f.id for no key update of f
      """
          .formatted(Ids.has("v.contact_id"));
  private static final String FORGET_NAMES =
      "update file f set name = '•' where " + Ids.has("f.id");

  private final Mutiny.SessionFactory sessions;

  FileTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, AttachedFile fresh) {
    return unit.session().persist(fresh);
  }

  @Override
  public Uni<Host> hostOf(UnitOfWork unit, FileId id) {
    // Not the entity: what was read before the lock must not be what is decided on after it.
    return there(
        unit.session()
            .createNativeQuery("select host_type, host_id from file where id = :id", Object[].class)
            .setParameter("id", id.value())
            .getSingleResultOrNull()
            .onItem()
            .ifNotNull()
            .transform(row -> new Host((String) row[0], (UUID) row[1])));
  }

  @Override
  public Uni<AttachedFile> require(UnitOfWork unit, FileId id) {
    return there(
        EntityRows.query(unit.session(), ONE + " for no key update of f", AttachedFile.class)
            .setParameter("id", id.value())
            .getSingleResultOrNull());
  }

  private static <T> Uni<T> there(Uni<T> found) {
    return found.onItem().ifNull().failWith(Refusal::notFound);
  }

  @Override
  public Uni<Integer> count(UnitOfWork unit, Host host) {
    return of(unit.session(), COUNT, Long.class, host).getSingleResult().map(Long::intValue);
  }

  @Override
  public Uni<List<String>> hashes(UnitOfWork unit, Host host) {
    var session = unit.session();
    return session.flush().chain(() -> of(session, HASHES, String.class, host).getResultList());
  }

  @Override
  public Uni<Void> addPart(UnitOfWork unit, FileId id, long offset, String part) {
    return unit.session()
        .createNativeQuery(ADD_PART)
        .setParameter("id", id.value())
        .setParameter("at", offset)
        .setParameter("name", part)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<String>> parts(FileId id) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(PARTS, String.class)
                .setParameter("id", id.value())
                .getResultList());
  }

  @Override
  public Uni<AttachedFile> get(FileId id) {
    return there(
        sessions.withSession(
            session ->
                EntityRows.query(session, ONE, AttachedFile.class)
                    .setParameter("id", id.value())
                    .getSingleResultOrNull()));
  }

  @Override
  public Uni<List<AttachedFile>> of(Host host) {
    return sessions.withSession(
        session -> of(session, ATTACHED, AttachedFile.class, host).getResultList());
  }

  @Override
  public Uni<List<AttachedFile>> of(String type, Collection<UUID> records) {
    return sessions.withSession(
        session ->
            EntityRows.query(session, ATTACHED_TO, AttachedFile.class)
                .setParameter("type", type)
                .setParameter("hosts", records)
                .getResultList());
  }

  private static <T> Mutiny.SelectionQuery<T> of(
      Mutiny.Session session, String query, Class<T> type, Host host) {
    return EntityRows.query(session, query, type)
        .setParameter("type", host.type())
        .setParameter("host", host.id());
  }

  @Override
  public Uni<Long> uploading() {
    return sessions.withSession(
        session -> session.createNativeQuery(UPLOADING, Long.class).getSingleResult());
  }

  @Override
  public Uni<AttachedFile> nextDone(UnitOfWork unit) {
    return EntityRows.query(unit.session(), DONE, AttachedFile.class)
        .setParameter("now", unit.now())
        .getSingleResultOrNull();
  }

  @Override
  public Uni<Void> forgetParts(UnitOfWork unit, AttachedFile file) {
    Uni<Integer> parts =
        unit.session()
            .createNativeQuery(FORGET_PARTS)
            .setParameter("id", file.id().value())
            .executeUpdate();
    return file.state() == FileState.UPLOADING
        ? parts.chain(() -> unit.session().remove(file))
        : parts.replaceWithVoid();
  }

  @Override
  public Uni<List<AttachedFile>> onVisitsTo(UnitOfWork unit, Collection<UUID> contacts) {
    return EntityRows.query(unit.session(), ON_VISITS_TO, AttachedFile.class)
        .setParameter("ids", ArrayText.of(contacts))
        .getResultList();
  }

  @Override
  public Uni<Void> forgetNames(UnitOfWork unit, List<AttachedFile> files) {
    var ids = files.stream().map(file -> file.id().value()).toList();
    return unit.session()
        .createNativeQuery(FORGET_NAMES)
        .setParameter("ids", ArrayText.of(ids))
        .executeUpdate()
        .replaceWithVoid();
  }
}
