package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Dispute;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What the ledger of a lead or a customer says of whose it is and was. */
public interface Disputes {

  /** For whoever sees it or stands in its ledger; empty for others, and where it is none. */
  Uni<Optional<Dispute>> toAppeal(UnitOfWork unit, Matter matter);

  /** The same beyond any scope; it is there. */
  Uni<Dispute> toDecide(UnitOfWork unit, Matter matter, MemberId appellant);

  /** Whether somebody is still with the organisation. */
  Uni<Boolean> isActive(UnitOfWork unit, MemberId member);
}
