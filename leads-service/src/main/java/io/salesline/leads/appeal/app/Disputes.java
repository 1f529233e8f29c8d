package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Dispute;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What a lead's ledger says of whose it is and was. */
public interface Disputes {

  /** For whoever sees the lead or stands in its ledger; empty for others, and where it is none. */
  Uni<Optional<Dispute>> toAppeal(UnitOfWork unit, LeadId lead);

  /** The same beyond any scope; the lead is there. */
  Uni<Dispute> toDecide(UnitOfWork unit, LeadId lead, MemberId appellant);

  /** Whether somebody is still with the organisation. */
  Uni<Boolean> isActive(UnitOfWork unit, MemberId member);
}
