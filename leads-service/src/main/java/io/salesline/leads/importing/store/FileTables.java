package io.salesline.leads.importing.store;

import io.salesline.leads.csv.RowCutter;
import io.salesline.leads.importing.app.LeadFiles;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.leads.importing.domain.Progress;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class FileTables implements LeadFiles {

  private static final String SEEN =
      "select f.* from lead_file f where " + Scope.ownerIn("f.created_by");
  private static final String ONE = SEEN + " and f.id = :id";
  private static final String NEWEST = " order by f.created_at desc, f.id desc limit :most";
  private static final String AFTER = " and (f.created_at, f.id) < (:created_at, :last_id)";
  private static final String PROGRESS =
      """
      select file_id, next_offset, next_line, rows_read, created, duplicates, rejected
      from lead_file_progress
      where file_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;
  private static final String ADD_PART =
      "insert into lead_file_part (file_id, starts_at, bytes) values (:id, :at, :bytes)";
  private static final String PART =
      """
      select starts_at, bytes from lead_file_part
      where file_id = $1 and starts_at <= $2 order by starts_at desc limit 1
      """;
  private static final String HEAD =
      """
      select string_agg(bytes, '' order by starts_at) as bytes from lead_file_part
      where file_id = $1 and starts_at < $2
      """;
  private static final String BEGIN =
      """
      insert into lead_file_progress (file_id, next_offset, next_line) values (:id, :offset, :line)
      on conflict (file_id) do update
        set next_offset = excluded.next_offset, next_line = excluded.next_line
      """;
  private static final String STOP =
      """
      update lead_file_progress set epoch = epoch + 1, lease_until = '-infinity' where file_id = :id
      returning file_id, next_offset, next_line, rows_read, created, duplicates, rejected
      """;
  private static final String TIDY_PARTS =
      """
      delete from lead_file_part where file_id in (
        select f.id from lead_file f
        where f.state in ('done', 'cancelled')
          and exists (select from lead_file_part p where p.file_id = f.id)
        limit :most for update of f skip locked)
      """;
  private static final String TIDY_FILES =
      """
      delete from lead_file where id in (
        select f.id from lead_file f where f.state <> 'running' and f.expires_at < :now
        limit :most for update of f skip locked)
      """;

  private final Mutiny.SessionFactory sessions;
  private final Pool pool;

  FileTables(Mutiny.SessionFactory sessions, Pool pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, LeadFile file) {
    return unit.session().persist(file);
  }

  @Override
  public Uni<LeadFile> require(UnitOfWork unit, LeadFileId id) {
    var query =
        EntityRows.query(unit.session(), ONE + " for no key update of f", LeadFile.class)
            .setParameter("id", id.value());
    return there(unit.scope().bind(query));
  }

  private static Uni<LeadFile> there(Mutiny.SelectionQuery<LeadFile> query) {
    return query.getSingleResultOrNull().onItem().ifNull().failWith(Refusal::notFound);
  }

  @Override
  public Uni<Seen> get(Scope scope, LeadFileId id) {
    return sessions.withSession(
        session ->
            there(
                    scope.bind(
                        EntityRows.query(session, ONE, LeadFile.class)
                            .setParameter("id", id.value())))
                .chain(file -> seen(session, List.of(file)))
                .map(List::getFirst));
  }

  @Override
  public Uni<List<Seen>> list(Scope scope, Optional<Place> after, int most) {
    return sessions.withSession(
        session ->
            files(session, scope, after, most)
                .getResultList()
                .chain(files -> seen(session, files)));
  }

  private static Mutiny.SelectionQuery<LeadFile> files(
      Mutiny.Session session, Scope scope, Optional<Place> after, int most) {
    String sql = SEEN + (after.isPresent() ? AFTER : "") + NEWEST;
    var query =
        scope.bind(EntityRows.query(session, sql, LeadFile.class)).setParameter("most", most);
    after.ifPresent(
        place ->
            query
                .setParameter("created_at", place.createdAt())
                .setParameter("last_id", place.id().value()));
    return query;
  }

  private static Uni<List<Seen>> seen(Mutiny.Session session, List<LeadFile> files) {
    return session
        .createNativeQuery(PROGRESS, Object[].class)
        .setParameter("ids", ArrayText.of(files, LeadFile::id))
        .getResultList()
        .map(FileTables::byFile)
        .map(progress -> files.stream().map(file -> seen(file, progress)).toList());
  }

  private static Map<UUID, Progress> byFile(List<Object[]> rows) {
    var progress = new LinkedHashMap<UUID, Progress>();
    rows.forEach(row -> progress.put((UUID) row[0], progress(row)));
    return progress;
  }

  private static Seen seen(LeadFile file, Map<UUID, Progress> progress) {
    return new Seen(file, progress.getOrDefault(file.id().value(), Progress.NONE));
  }

  /** A row of file_id, next_offset, next_line, rows_read, created, duplicates, rejected. */
  static Progress progress(Object[] row) {
    return new Progress(
        new Layout.Place((Long) row[1], (Long) row[2]),
        (Long) row[3],
        (Long) row[4],
        (Long) row[5],
        (Long) row[6]);
  }

  @Override
  public Uni<Void> addPart(UnitOfWork unit, LeadFileId id, long offset, byte[] bytes) {
    return unit.session()
        .createNativeQuery(ADD_PART)
        .setParameter("id", id.value())
        .setParameter("at", offset)
        .setParameter("bytes", bytes)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<byte[]> bytes(LeadFileId id, long offset) {
    return pool.preparedQuery(PART)
        .execute(Tuple.of(id.value(), offset))
        .map(rows -> from(rows, offset));
  }

  private static byte[] from(RowSet<Row> rows, long offset) {
    if (!rows.iterator().hasNext()) {
      return new byte[0];
    }
    Row part = rows.iterator().next();
    Buffer bytes = part.get(Buffer.class, "bytes");
    int from = (int) Math.min(offset - part.getLong("starts_at"), bytes.length());
    return Arrays.copyOfRange(bytes.getBytes(), from, bytes.length());
  }

  @Override
  public Uni<byte[]> head(LeadFileId id) {
    return pool.preparedQuery(HEAD)
        .execute(Tuple.of(id.value(), RowCutter.LONGEST))
        .map(rows -> rows.iterator().next().get(Buffer.class, "bytes").getBytes());
  }

  @Override
  public Uni<Void> begin(UnitOfWork unit, LeadFileId id, Layout.Place firstRow) {
    return unit.session()
        .createNativeQuery(BEGIN)
        .setParameter("id", id.value())
        .setParameter("offset", firstRow.offset())
        .setParameter("line", firstRow.line())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Progress> stop(UnitOfWork unit, LeadFileId id) {
    return unit.session()
        .createNativeQuery(STOP, Object[].class)
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .map(row -> row == null ? Progress.NONE : progress(row));
  }

  @Override
  public Uni<Integer> tidy(UnitOfWork unit, int most) {
    return unit.session()
        .createNativeQuery(TIDY_PARTS)
        .setParameter("most", most)
        .executeUpdate()
        .chain(parts -> expired(unit, most).map(files -> parts + files));
  }

  private static Uni<Integer> expired(UnitOfWork unit, int most) {
    return unit.session()
        .createNativeQuery(TIDY_FILES)
        .setParameter("now", unit.now())
        .setParameter("most", most)
        .executeUpdate();
  }
}
