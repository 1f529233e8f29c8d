package io.salesline.leads.handover.app;

import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where handovers are kept, and what is still to go. */
public interface Handovers {

  /** False when somebody else is just handing over the same member's book. */
  Uni<Boolean> start(UnitOfWork unit, Handover handover, Map<BookEntry, MemberId> shares);

  /** Whether there is one with records to go. */
  Uni<Boolean> underWay();

  /** One with records to go that nobody else has at the moment. */
  Uni<Optional<Handover>> next(UnitOfWork unit);

  /** Some records of one kind that are to go to one successor; empty when all are settled. */
  Uni<Optional<Batch>> batch(UnitOfWork unit, UUID handover, int most);

  /** What became of a batch: those that moved; the others stayed where they are. */
  Uni<Void> settle(UnitOfWork unit, UUID handover, Batch batch, List<UUID> moved);

  Uni<Void> finish(UnitOfWork unit, UUID handover, Instant at);

  /** That a successor has read the letter; false when that was known. */
  Uni<Boolean> accept(UnitOfWork unit, UUID handover, MemberId successor);

  /** Fails with a 404 refusal where the handover is none of the caller's. */
  Uni<Handover> requireOf(UnitOfWork unit, UUID handover);

  /**
   * What the one who leaves says of a record.
   *
   * @return false when the record is not in that handover
   */
  Uni<Boolean> note(UnitOfWork unit, UUID handover, BookEntry record, Parting parting);

  /** Records of one kind for one successor. */
  record Batch(RecordKind kind, MemberId successor, List<UUID> records) {}
}
