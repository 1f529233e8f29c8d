package io.salesline.leads.lead.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a lead in: it waits in the pool. */
@ApplicationScoped
public class CreatingLead {

  private final Leads leads;
  private final LeadJournal journal;

  CreatingLead(Leads leads, LeadJournal journal) {
    this.leads = leads;
    this.journal = journal;
  }

  public Uni<Lead> create(UnitOfWork unit, Profile profile, Contact contact) {
    var creator = new MemberId(unit.caller().memberId());
    var created = Lead.create(profile, contact, PoolId.DEFAULT, creator, unit.now());
    journal.record(unit, created);
    return leads.add(unit, created.lead()).replaceWith(created.lead());
  }
}
