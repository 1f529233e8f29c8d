package io.salesline.leads.importing.store;

import io.salesline.leads.importing.app.ImportSettings;
import io.salesline.leads.importing.app.Outcome;
import io.salesline.leads.importing.app.ReadersOfFiles;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.Progress;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ReaderTables implements ReadersOfFiles {

  private static final String WAITING =
      """
      select p.file_id from lead_file_progress p join lead_file f on f.id = p.file_id
      where f.state = 'running' and p.lease_until < clock_timestamp()
      """;
  private static final String ANY = "select exists (" + WAITING + ")";
  private static final String TAKE =
      """
      update lead_file_progress
      set epoch = epoch + 1,
        lease_until = clock_timestamp() + cast(:lease as float8) * interval '1 millisecond'
      where file_id = (%s order by f.started_at limit 1 for no key update of p skip locked)
      returning file_id, next_offset, next_line, rows_read, created, duplicates, rejected, epoch
      """
          .formatted(WAITING);
  private static final String HOLD =
      """
      update lead_file_progress
      set lease_until = clock_timestamp() + cast(:lease as float8) * interval '1 millisecond'
      where file_id = :id and epoch = :epoch
      """;
  // Which of its leads came of which rows can be undone a batch at a time.
  private static final String KEEP =
      """
      with untaken as (
        insert into lead_file_row (file_id, row_number, line, outcome, reasons, cells)
        select :id, r.row_number, r.line, r.outcome, r.reasons, r.cells
        from json_to_recordset(cast(cast(:rows as text) as json))
          as r(row_number bigint, line bigint, outcome text, reasons json, cells json)),
      taken as (
        insert into lead_file_batch (file_id, first_row, lead_ids, row_numbers)
        select :id, :first, cast(cast(:leads as text) as uuid[]),
          cast(cast(:leads_rows as text) as bigint[])
        where :leads <> '{}')
      update lead_file_progress
      set next_offset = :offset, next_line = :line, rows_read = :read, created = :created,
        duplicates = :duplicates, rejected = :rejected, kept_at = clock_timestamp()
      where file_id = :id
      """;

  private static final String STALLED =
      """
      select count(*) from lead_file_progress p join lead_file f on f.id = p.file_id
      where f.state = 'running' and greatest(f.started_at, p.kept_at) < :since
      """;

  private final Mutiny.SessionFactory sessions;
  private final ImportSettings settings;

  ReaderTables(Mutiny.SessionFactory sessions, ImportSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  @Override
  public Uni<Long> stalled(Instant since) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(STALLED, Long.class)
                .setParameter("since", since)
                .getSingleResult());
  }

  @Override
  public Uni<Boolean> anyWaiting() {
    return sessions.withSession(
        session -> session.createNativeQuery(ANY, Boolean.class).getSingleResult());
  }

  @Override
  public Uni<Optional<Held>> take(UnitOfWork unit, Duration lease) {
    return unit.session()
        .createNativeQuery(TAKE, Object[].class)
        .setParameter("lease", lease.toMillis())
        .getSingleResultOrNull()
        .chain(row -> row == null ? none() : held(unit, row));
  }

  private static Uni<Optional<Held>> none() {
    return Uni.createFrom().item(Optional.empty());
  }

  private static Uni<Optional<Held>> held(UnitOfWork unit, Object[] row) {
    return unit.session()
        .find(LeadFile.class, row[0])
        .map(file -> Optional.of(new Held(file, (Long) row[7], FileTables.progress(row))));
  }

  @Override
  public Uni<Void> hold(UnitOfWork unit, Held held, Duration lease) {
    return unit.session()
        .createNativeQuery(HOLD)
        .setParameter("lease", lease.toMillis())
        .setParameter("id", held.id().value())
        .setParameter("epoch", held.epoch())
        .executeUpdate()
        .invoke(ReaderTables::check)
        .replaceWithVoid();
  }

  private static void check(int rows) {
    if (rows == 0) {
      throw new NoLongerHeld();
    }
  }

  @Override
  public Uni<Void> keep(UnitOfWork unit, Held held, List<Outcome> outcomes, Progress progress) {
    long first = outcomes.isEmpty() ? 0 : outcomes.getFirst().where().row();
    List<Outcome.Created> created = created(outcomes);
    return unit.session()
        .createNativeQuery(KEEP)
        .setParameter("id", held.id().value())
        .setParameter("rows", RowsAsJson.of(outcomes))
        .setParameter("first", first)
        .setParameter("leads", ArrayText.of(created, Outcome.Created::lead))
        .setParameter("leads_rows", ArrayText.of(created, one -> one.where().row()))
        .setParameter("offset", progress.next().offset())
        .setParameter("line", progress.next().line())
        .setParameter("read", progress.read())
        .setParameter("created", progress.created())
        .setParameter("duplicates", progress.duplicates())
        .setParameter("rejected", progress.rejected())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static List<Outcome.Created> created(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Created.class::isInstance)
        .map(Outcome.Created.class::cast)
        .toList();
  }

  @Override
  public Uni<LeadFile> last(UnitOfWork unit, Held held) {
    return unit.session()
        .find(LeadFile.class, held.id().value())
        .invoke(file -> file.done(unit.now(), settings.keep()));
  }
}
