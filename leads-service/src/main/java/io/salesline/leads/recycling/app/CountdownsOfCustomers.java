package io.salesline.leads.recycling.app;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.customer.app.Countdowns;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CountdownsOfCustomers implements Countdowns {

  private final Foreseeing foreseeing;

  CountdownsOfCustomers(Foreseeing foreseeing) {
    this.foreseeing = foreseeing;
  }

  @Override
  public Uni<Map<CustomerId, LocalDate>> of(Collection<CustomerId> customers) {
    return foreseeing
        .countdowns(RecordKind.CUSTOMER, customers.stream().map(CustomerId::value).toList())
        .map(CountdownsOfCustomers::named);
  }

  private static Map<CustomerId, LocalDate> named(Map<UUID, LocalDate> days) {
    return days.entrySet().stream()
        .collect(toMap(day -> new CustomerId(day.getKey()), Map.Entry::getValue));
  }
}
