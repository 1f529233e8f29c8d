package io.salesline.leads.assignment.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.Protections;
import io.salesline.leads.lead.app.Protections.Protection;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leads of companies that are somebody's: no rule gives them to anybody. */
@ApplicationScoped
class RegisteredLeads {

  private final Protections protections;

  RegisteredLeads(Protections protections) {
    this.protections = protections;
  }

  /**
   * @param leads locked
   */
  Uni<Set<LeadId>> among(UnitOfWork unit, List<Lead> leads) {
    return protections
        .of(unit, leads.stream().map(Lead::keys).toList())
        .map(found -> among(leads, found));
  }

  private static Set<LeadId> among(List<Lead> leads, List<List<Protection>> found) {
    var registered = new HashSet<LeadId>();
    for (int i = 0; i < found.size(); i++) {
      if (!found.get(i).isEmpty()) {
        registered.add(leads.get(i).id());
      }
    }
    return registered;
  }
}
