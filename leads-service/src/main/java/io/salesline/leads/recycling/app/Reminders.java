package io.salesline.leads.recycling.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.recycling.domain.DueReminder;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.Reminder;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What owners were told of countdowns, and how far the rounds are in which they are. */
public interface Reminders {

  /**
   * A day's round of one kind.
   *
   * @param after how far it is
   */
  record Round(LocalDate on, RecordKind kind, UUID after) {}

  /**
   * One of that day that is not finished, and that no other replica is at; locked until the
   * transaction ends.
   */
  Uni<Optional<Round>> takeUnfinished(UnitOfWork unit, LocalDate day);

  /** Those of the steps that nobody was told before. */
  Uni<List<Reminder>> record(UnitOfWork unit, List<DueReminder> due);

  Uni<Void> advance(UnitOfWork unit, Round round, UUID after, int reminded);

  Uni<Void> finish(UnitOfWork unit, Round round);

  /** The last first. */
  Uni<List<Reminder>> list(Scope scope, Filter filter, Optional<Place> after, int most);

  /**
   * @param told only those that this member was told
   */
  record Filter(Optional<MemberId> told, Optional<RecordKind> kind, Optional<UUID> record) {}

  record Place(Instant remindedAt, UUID id) {}
}
