package io.salesline.leads.lead.domain;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.OpportunityId;
import io.salesline.leads.id.PoolId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Leads in each of their states, at noon. */
final class SampleLeads {

  static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  static final Instant LATER = NOON.plusSeconds(60);
  static final MemberId RICK = new MemberId(UUID.randomUUID());
  static final MemberId ROSA = new MemberId(UUID.randomUUID());
  static final LeadEvent.ConversionRequested REQUEST =
      new LeadEvent.ConversionRequested(1, null, null, LATER);

  private SampleLeads() {}

  static Lead waiting() {
    var profile =
        new Profile("Cancity", "web-form", "East", "retail", new BigDecimal("1054.00"), "USD");
    var contact = new Contact("张三", "138-1234-5678", "zhang.san@x.com", "A note");
    var keys = MatchKeys.of(null, profile.company(), contact, "CN");
    return Lead.create(profile, contact, keys, PoolId.DEFAULT, ROSA, NOON).lead();
  }

  static Lead converted() {
    Lead lead = waiting();
    return lead.convert(link(lead), RICK, NOON).orElseThrow().lead();
  }

  static Lead claimed() {
    Lead lead = waiting();
    lead.claim(RICK, NOON.plus(Duration.ofDays(7)), NOON);
    return lead;
  }

  static Lead qualified() {
    Lead lead = claimed();
    lead.qualify(NOON);
    return lead;
  }

  static Lead converting() {
    Lead lead = qualified();
    lead.requestConversion(link(lead), null, REQUEST, NOON);
    return lead;
  }

  static Lead disqualified() {
    Lead lead = claimed();
    lead.disqualify(DisqualificationReason.NO_NEED, NOON);
    return lead;
  }

  static ConversionLink link(Lead lead) {
    LeadId id = lead.id();
    ConversionId conversion = ConversionId.of(id);
    return new ConversionLink(conversion, CustomerId.of(conversion), OpportunityId.of(conversion));
  }
}
