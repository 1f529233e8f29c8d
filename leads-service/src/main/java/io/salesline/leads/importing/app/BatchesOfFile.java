package io.salesline.leads.importing.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.salesline.leads.csv.RawRow;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.importing.app.ReadersOfFiles.Held;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.Progress;
import io.salesline.leads.lead.app.TakingLeadsIn;
import io.salesline.leads.lead.app.TakingLeadsIn.Taken;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.SameContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Makes leads of the rows of a file, a batch in one transaction with how far its reader is. */
@Startup
@ApplicationScoped
class BatchesOfFile {

  private final Commands commands;
  private final LeadFiles files;
  private final ReadersOfFiles readers;
  private final LookingAtFile looking;
  private final TakingLeadsIn taking;
  private final ImportSettings settings;
  private final MeterRegistry metrics;

  BatchesOfFile(
      Commands commands,
      LeadFiles files,
      ReadersOfFiles readers,
      LookingAtFile looking,
      TakingLeadsIn taking,
      ImportSettings settings,
      MeterRegistry metrics) {
    this.commands = commands;
    this.files = files;
    this.readers = readers;
    this.looking = looking;
    this.taking = taking;
    this.settings = settings;
    this.metrics = metrics;
    List.of("created", "duplicate", "rejected").forEach(outcome -> count(outcome, 0));
  }

  Run of(Held held) {
    return new Run(held);
  }

  /**
   * @param next where the row after these begins
   */
  private record Batch(List<ReadRow> rows, Layout.Place next) {}

  /** One reader's turn. While the database keeps a batch, the next one is read. */
  final class Run {

    private final Held held;
    private final RowsOfFile rows;
    private final ReadingRow reading;
    private Progress progress;
    private long rowsRead;
    private Layout.Place place;
    private Uni<Batch> ahead;

    private Run(Held held) {
      this.held = held;
      this.progress = held.progress();
      this.rowsRead = progress.read();
      this.place = progress.next();
      this.rows = new RowsOfFile(files, held.file(), progress.next());
      this.reading = looking.reading(held.file());
      this.ahead = read();
    }

    /** False when the file is at its end. */
    Uni<Boolean> next() {
      return ahead.chain(this::keep);
    }

    private Uni<Boolean> keep(Batch batch) {
      boolean last = batch.rows().size() < settings.batch();
      if (!last) {
        ahead = begun(read());
      }
      return commands
          .runAsSystem("import-leads", unit -> kept(unit, batch, last))
          .invoke(reached -> reach(reached))
          .map(reached -> !last);
    }

    private void reach(Progress reached) {
      count("created", reached.created() - progress.created());
      count("duplicate", reached.duplicates() - progress.duplicates());
      count("rejected", reached.rejected() - progress.rejected());
      progress = reached;
    }

    private Uni<Batch> read() {
      return rows.next(settings.batch())
          .emitOn(Infrastructure.getDefaultExecutor())
          .map(this::looked)
          .emitOn(SameContext.executor());
    }

    private Batch looked(List<RawRow> raw) {
      var read = new ArrayList<ReadRow>();
      for (RawRow row : raw) {
        read.add(reading.read(row, ++rowsRead));
      }
      if (!raw.isEmpty()) {
        place = new Layout.Place(raw.getLast().end(), raw.getLast().endLine());
      }
      return new Batch(read, place);
    }

    private Uni<Progress> kept(UnitOfWork unit, Batch batch, boolean last) {
      return readers
          .hold(unit, held, settings.lease())
          .chain(() -> taken(unit, batch.rows()))
          .chain(outcomes -> kept(unit, outcomes, batch.next()))
          .call(() -> last ? readers.last(unit, held) : Uni.createFrom().voidItem());
    }

    private Uni<Progress> kept(UnitOfWork unit, List<Outcome> outcomes, Layout.Place next) {
      Progress reached = Tally.of(outcomes).after(progress, next);
      return readers.keep(unit, held, outcomes, reached).replaceWith(reached);
    }

    private Uni<List<Outcome>> taken(UnitOfWork unit, List<ReadRow> read) {
      var sound =
          read.stream()
              .filter(ReadRow.Sound.class::isInstance)
              .map(row -> ((ReadRow.Sound) row).intake())
              .toList();
      return taking
          .take(unit, sound, PoolId.DEFAULT, held.file().createdBy())
          .map(taken -> outcomes(read, taken.iterator()));
    }
  }

  private static List<Outcome> outcomes(List<ReadRow> read, Iterator<Taken> taken) {
    return read.stream().map(row -> outcome(row, taken)).toList();
  }

  private static Outcome outcome(ReadRow row, Iterator<Taken> taken) {
    return switch (row) {
      case ReadRow.Flawed flawed ->
          new Outcome.Rejected(flawed.where(), flawed.wrong(), flawed.cells());
      case ReadRow.Sound sound ->
          switch (taken.next()) {
            case TakingLeadsIn.Created created -> new Outcome.Created(row.where(), created.id());
            case TakingLeadsIn.There there ->
                new Outcome.Duplicate(row.where(), matches(there), row.cells());
          };
    };
  }

  private static List<Outcome.Match> matches(TakingLeadsIn.There there) {
    return there.matches().stream().map(BatchesOfFile::match).toList();
  }

  private static Outcome.Match match(TakingLeadsIn.Match match) {
    return new Outcome.Match(match.record(), match.id(), match.matchedOn(), match.contact());
  }

  /** Begins with it before anybody waits for it. */
  private static <T> Uni<T> begun(Uni<T> work) {
    var begun = work.memoize().indefinitely();
    begun.subscribe().with(done -> {}, failed -> {});
    return begun;
  }

  private void count(String outcome, long rows) {
    metrics.counter("salesline.leads.intake.rows", "outcome", outcome).increment(rows);
  }
}
