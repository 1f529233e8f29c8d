package io.salesline.leads.response.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import java.time.Instant;

/** That somebody has a lead, by which their response is known. */
public record Tenancy(LeadId lead, MemberId owner, Instant since) {}
