package io.salesline.leads.recycling;

import static java.util.stream.Collectors.joining;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.HeldLead;
import io.salesline.platform.testing.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Leads with histories of their own, in a pool of their own, of people whom nobody else's test
 * knows. Closing takes them away.
 */
final class ManyHeldLeads implements AutoCloseable {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 17);
  private static final int DAYS = 17;

  /** By a model beyond all: nobody scores them anew, so that their revision counts the rest. */
  private static final int SCORED = Integer.MAX_VALUE;

  final PoolId pool = new PoolId(UUID.randomUUID());
  private final List<HeldLead> leads = new ArrayList<>();

  ManyHeldLeads(int count, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      leads.add(sample(random));
    }
    Database.change(
        """
        insert into lead (id, revision, created_at, company, company_key, currency, pool_id, status,
          owner_id, claimed_at, qualified_at, first_contacted_at, last_contacted_at, protected_until,
          scored_by)
        values """
            + leads.stream().map(lead -> row(lead, random)).collect(joining(",")));
    Database.change(
        "insert into recycling_exemption values "
            + leads.stream()
                .filter(lead -> lead.exemptUntil() != null)
                .map(ManyHeldLeads::exemption)
                .collect(joining(",")));
  }

  List<HeldLead> leads() {
    return List.copyOf(leads);
  }

  private HeldLead sample(Random random) {
    Instant claimed =
        FIRST
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant()
            .plusSeconds(random.nextInt(DAYS * 24 * 3600));
    Instant contacted =
        random.nextInt(5) < 2
            ? null
            : claimed.plus(Duration.ofMinutes(random.nextInt(-3000, 14_000)));
    LocalDate exempt = random.nextInt(6) == 0 ? FIRST.plusDays(random.nextInt(28)) : null;
    Instant until =
        random.nextInt(3) == 0 ? claimed.plusSeconds(random.nextInt(10 * 24 * 3600)) : null;
    return new HeldLead(
        new LeadId(UUID.randomUUID()),
        pool,
        new MemberId(UUID.randomUUID()),
        claimed,
        contacted,
        exempt,
        until);
  }

  private static String row(HeldLead lead, Random random) {
    boolean qualified = random.nextInt(3) == 0;
    String contacted = quoted(lead.lastContactedAt());
    return "('%s', 1, now(), 'Acme', 'acme', 'USD', '%s', '%s', '%s', '%s', %s, %s, %s, %s, %d)"
        .formatted(
            lead.id(),
            lead.pool(),
            qualified ? "qualified" : "claimed",
            lead.owner(),
            lead.claimedAt(),
            qualified ? "'" + lead.claimedAt() + "'" : "null",
            contacted,
            contacted,
            quoted(lead.protectedUntil()),
            SCORED);
  }

  private static String quoted(Instant at) {
    return at == null ? "null" : "'" + at + "'";
  }

  private static String exemption(HeldLead lead) {
    return "('%s', '%s', 'Waits for its budget', '%s', now())"
        .formatted(lead.id(), lead.exemptUntil(), lead.owner());
  }

  @Override
  public void close() {
    Database.change("delete from lead where owner_id is null and pool_id = '" + pool + "'");
    Database.change("delete from lead where pool_id = '" + pool + "'");
    Database.change("delete from recycling_rule where pool_id = '" + pool + "'");
  }
}
