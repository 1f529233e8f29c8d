package io.salesline.leads.pool.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.Holding;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What people have out of pools; counted where owners are written, here it is only read. */
public interface Holdings {

  /** Locked until the transaction ends, after what is claimed: that order holds everywhere. */
  Uni<Holding> lock(UnitOfWork unit, PoolId pool, MemberId member);

  /** How many of the customers held are won: a deal with them was. To be asked under the lock. */
  Uni<Integer> won(UnitOfWork unit, PoolId pool, MemberId member);

  /** One more claim on that day. */
  Uni<Void> claimed(UnitOfWork unit, PoolId pool, MemberId member, LocalDate day);

  /**
   * When they last gave up this record, or another of the same company.
   *
   * @param companyKey null where nobody knows
   */
  Uni<Optional<Instant>> gaveUp(UnitOfWork unit, MemberId member, UUID record, String companyKey);
}
