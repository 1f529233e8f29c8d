package io.salesline.leads.recycling.app;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.Countdowns;
import io.salesline.leads.recycling.domain.RecordKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CountdownsOfLeads implements Countdowns {

  private final Foreseeing foreseeing;

  CountdownsOfLeads(Foreseeing foreseeing) {
    this.foreseeing = foreseeing;
  }

  @Override
  public Uni<Map<LeadId, LocalDate>> of(Collection<LeadId> leads) {
    return foreseeing
        .countdowns(RecordKind.LEAD, leads.stream().map(LeadId::value).toList())
        .map(CountdownsOfLeads::named);
  }

  private static Map<LeadId, LocalDate> named(Map<UUID, LocalDate> days) {
    return days.entrySet().stream()
        .collect(toMap(day -> new LeadId(day.getKey()), Map.Entry::getValue));
  }
}
