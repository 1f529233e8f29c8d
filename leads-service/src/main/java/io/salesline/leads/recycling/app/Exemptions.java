package io.salesline.leads.recycling.app;

import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;

/** Leads and customers that stay with their owners for a while, whatever the rules say. */
public interface Exemptions {

  /** Replaces the one before, if there is one. */
  Uni<Void> grant(UnitOfWork unit, RecordId record, LocalDate until, String why);

  /**
   * Lets another have the exemption of one, as it was granted, unless that has one of its own or
   * this one's has ended.
   *
   * @return until when; empty where nothing moves
   */
  Uni<Optional<LocalDate>> move(UnitOfWork unit, RecordId from, RecordId to);
}
