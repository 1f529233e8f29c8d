package io.salesline.leads.importing.app;

import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.leads.importing.domain.Progress;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who reads which file, and how far they are: one reader a file, whatever becomes of it. */
public interface ReadersOfFiles {

  /**
   * A file in the hands of one reader.
   *
   * @param epoch counts its readers
   */
  record Held(LeadFile file, long epoch, Progress progress) {

    public LeadFileId id() {
      return file.id();
    }
  }

  /** How many are being read, and no row of them was kept since then. */
  Uni<Long> stalled(Instant since);

  /** Whether any file waits for a reader. */
  Uni<Boolean> anyWaiting();

  /** The file that waits longest, if its reader has let it go. */
  Uni<Optional<Held>> take(UnitOfWork unit, Duration lease);

  /** Holds it on. Fails with {@link NoLongerHeld} where somebody else has it. */
  Uni<Void> hold(UnitOfWork unit, Held held, Duration lease);

  /** Keeps what became of a batch. */
  Uni<Void> keep(UnitOfWork unit, Held held, List<Outcome> outcomes, Progress progress);

  /** Every row was read. */
  Uni<LeadFile> last(UnitOfWork unit, Held held);

  /** Another reader has the file, or nobody is to read it any more. */
  final class NoLongerHeld extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoLongerHeld() {
      super("another reader has the file, or it was stopped", null, false, false);
    }
  }
}
