package io.salesline.goals.organisation.app;

import io.salesline.goals.organisation.domain.Organisation;
import io.salesline.goals.organisation.domain.OrganisationEvent;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A change under way: the organisation is locked, and each thing that happens gets its version. */
public final class OrganisationChange {

  /** An event and the version of the organisation that it makes. */
  public record Versioned(OrganisationEvent event, long version) {}

  private final UnitOfWork work;
  private final Organisation organisation;
  private final List<Versioned> events = new ArrayList<>();

  OrganisationChange(UnitOfWork work, Organisation organisation) {
    this.work = work;
    this.organisation = organisation;
  }

  public UnitOfWork work() {
    return work;
  }

  public List<Versioned> events() {
    return List.copyOf(events);
  }

  public long version() {
    return organisation.version();
  }

  void happened(OrganisationEvent event) {
    events.add(new Versioned(event, organisation.next()));
  }

  void audit(
      String entity,
      UUID id,
      String action,
      Map<String, Object> before,
      Map<String, Object> after) {
    work.audit(new AuditEntry(entity, id.toString(), action, before, after));
  }
}
