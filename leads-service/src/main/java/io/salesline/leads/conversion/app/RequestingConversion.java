package io.salesline.leads.conversion.app;

import io.salesline.leads.conversion.domain.Conversion;
import io.salesline.leads.conversion.domain.ConversionRequest;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.LeadJournal;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.domain.ConversionLink;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadEvent;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Begins the saga: locks the lead as converting, brings the customer, and asks pipeline-service for
 * the deal, all in one transaction. The answer comes by event, or the deadline passes.
 */
@ApplicationScoped
public class RequestingConversion {

  private final Leads leads;
  private final LeadJournal journal;
  private final Conversions conversions;
  private final FindingCustomer findingCustomer;
  private final ConversionSettings settings;

  RequestingConversion(
      Leads leads,
      LeadJournal journal,
      Conversions conversions,
      FindingCustomer findingCustomer,
      ConversionSettings settings) {
    this.leads = leads;
    this.journal = journal;
    this.conversions = conversions;
    this.findingCustomer = findingCustomer;
    this.settings = settings;
  }

  /** A conversion that is on its way, and the revision of its lead. */
  public record Requested(Conversion conversion, long leadRevision) {}

  /**
   * Fails with a 404 refusal out of scope, 409 where the lead's state forbids it, 422 for a
   * customer whom the caller does not see.
   */
  public Uni<Requested> request(UnitOfWork unit, LeadId id, ConversionWish wish) {
    return leads
        .require(unit, id)
        .invoke(lead -> qualify(unit, lead))
        .chain(lead -> request(unit, lead, wish));
  }

  private void qualify(UnitOfWork unit, Lead lead) {
    lead.qualifyToConvert(unit.now()).ifPresent(decision -> journal.record(unit, decision));
  }

  private Uni<Requested> request(UnitOfWork unit, Lead lead, ConversionWish wish) {
    return findingCustomer
        .find(unit, lead, wish)
        .map(customer -> attempt(unit, lead, wish, customer))
        .chain(attempt -> conversion(unit, lead, attempt))
        .map(conversion -> lock(unit, lead, conversion));
  }

  private ConversionRequest attempt(
      UnitOfWork unit, Lead lead, ConversionWish wish, FindingCustomer.Found customer) {
    return new ConversionRequest(
        customer.id(),
        customer.isNew(),
        lead.standing().ownerId(),
        new MemberId(unit.caller().memberId()),
        wish.terms(),
        unit.now(),
        unit.now().plus(settings.deadline()));
  }

  private Uni<Conversion> conversion(UnitOfWork unit, Lead lead, ConversionRequest attempt) {
    return conversions
        .of(unit, lead.id())
        .map(found -> found.orElseGet(() -> Conversion.of(lead.id())))
        .invoke(conversion -> conversion.request(attempt))
        .call(conversion -> addIfFirst(unit, conversion));
  }

  private Uni<Void> addIfFirst(UnitOfWork unit, Conversion conversion) {
    return conversion.attempt() == 1
        ? conversions.add(unit, conversion)
        : Uni.createFrom().voidItem();
  }

  private Requested lock(UnitOfWork unit, Lead lead, Conversion conversion) {
    var link =
        new ConversionLink(conversion.id(), conversion.customerId(), conversion.opportunityId());
    var request =
        new LeadEvent.ConversionRequested(
            conversion.attempt(),
            conversion.terms().productId(),
            conversion.terms().expectedClose(),
            conversion.deadline());
    journal.record(
        unit, lead.requestConversion(link, conversion.terms().worth(), request, unit.now()));
    return new Requested(conversion, lead.revision());
  }
}
