package io.salesline.leads.response.app;

import io.salesline.leads.id.ResponseId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/**
 * Where first responses are kept. Each call is one statement, however many leads it is about; those
 * who call hold the leads' locks.
 */
public interface Responses {

  /** Somebody has come to have a lead. */
  Uni<Void> begin(UnitOfWork unit, List<Begun> begun);

  /** They have turned to it; only the first time counts. */
  Uni<Void> answer(UnitOfWork unit, List<Answered> answered);

  /** They no longer have it. Whoever has not turned to it by then has missed it, if it was due. */
  Uni<Void> leave(UnitOfWork unit, List<Left> left);

  /**
   * @param source null where unknown
   * @param allowedMinutes of working time
   */
  record Begun(ResponseId id, Tenancy tenancy, String source, long allowedMinutes, Instant dueAt) {}

  /**
   * @param workedSeconds of working time since they have had it
   */
  record Answered(Tenancy tenancy, Instant at, long workedSeconds) {}

  record Left(Tenancy tenancy, Instant at) {}
}
