package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the leads are kept. */
public interface Leads {

  /**
   * The lead, locked until the transaction ends. Fails with a 404 refusal where it is not there for
   * the caller.
   */
  Uni<Lead> require(UnitOfWork unit, LeadId id);

  /** The same; empty where it is not there for the caller. */
  Uni<Optional<Lead>> visible(UnitOfWork unit, LeadId id);

  /** The lead, whoever has it, locked until the transaction ends. */
  Uni<Optional<Lead>> existing(UnitOfWork unit, LeadId id);

  /** Those of the leads that exist, whoever has them, locked until the transaction ends. */
  Uni<List<Lead>> locked(UnitOfWork unit, Collection<UUID> ids);

  /**
   * A lead of a pool of the caller's that nobody has, locked until the transaction ends: of all who
   * ask for it at once, the database picks one.
   *
   * @return empty when somebody has it, or it is not there for the caller
   */
  Uni<Optional<Lead>> waiting(UnitOfWork unit, LeadId id);

  /**
   * A lead of a pool of the caller's, whoever has it now: they may have seen it there. Fails with a
   * 404 refusal.
   */
  Uni<Lead> requireFromPool(UnitOfWork unit, LeadId id);

  /**
   * Those of them that nobody has, in the same order, locked until the transaction ends. What is
   * decided on them is written by {@link #give} and {@link #route} alone. Those that somebody else
   * holds locked are left out.
   */
  Uni<List<Lead>> unowned(UnitOfWork unit, List<LeadId> ids);

  /** The lead if it is claimed and no more; for the rest as {@link #unowned}. */
  Uni<Optional<Lead>> claimed(UnitOfWork unit, LeadId id);

  /** Writes the owners of leads that were {@link #unowned} or {@link #claimed}. */
  Uni<Void> give(UnitOfWork unit, List<Lead> given);

  /** Writes the pools of leads that were {@link #unowned}. */
  Uni<Void> route(UnitOfWork unit, List<Lead> routed);

  /** Some that nobody could know again, locked until the transaction ends. */
  Uni<List<Lead>> withoutKeys(UnitOfWork unit, int most);

  /**
   * Some that wait or are worked with and that no model of this version or a later one has scored,
   * locked until the transaction ends; those that others hold are passed over.
   */
  Uni<List<Lead>> scoredBefore(UnitOfWork unit, int model, int most);

  /** Writes the scores of leads that were read by {@link #scoredBefore}. */
  Uni<Void> score(UnitOfWork unit, List<Lead> scored);

  /** A lead that was decided on and is new. */
  Uni<Void> add(UnitOfWork unit, Lead lead);
}
