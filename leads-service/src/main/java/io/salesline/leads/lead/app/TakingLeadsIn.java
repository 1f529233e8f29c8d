package io.salesline.leads.lead.app;

import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.app.Protections.Protection;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.LeadDecision;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes many leads in at once, each as it would be alone: it waits in its pool, unless it is there
 * already, stands before in the same bulk, or its company is somebody's. All by a few statements,
 * whatever their number.
 */
@ApplicationScoped
public class TakingLeadsIn {

  private final BulkOfLeads bulk;
  private final Protections protections;
  private final FirstScore score;
  private final LeadJournal journal;

  TakingLeadsIn(BulkOfLeads bulk, Protections protections, FirstScore score, LeadJournal journal) {
    this.bulk = bulk;
    this.protections = protections;
    this.score = score;
    this.journal = journal;
  }

  /** A lead that comes in. */
  public record Intake(Profile profile, Contact contact, MatchKeys keys) {}

  /** What became of it. */
  public sealed interface Taken {}

  public record Created(LeadId id) implements Taken {}

  public record There(List<Match> matches) implements Taken {}

  /**
   * What is there already.
   *
   * @param record {@code lead}, {@code customer} or, of somebody else, {@code registration}
   * @param matchedOn {@code credit-code}, {@code phone}, {@code email} or {@code company}; {@code
   *     contact-phone} or {@code contact-email} of somebody at the customer
   * @param contact who that is; null where it is the record's own
   */
  public record Match(String record, UUID id, String matchedOn, ContactId contact) {

    Match(String record, UUID id, String matchedOn) {
      this(record, id, matchedOn, null);
    }
  }

  /**
   * @param creator in whose name
   * @return one an intake, in their order
   */
  public Uni<List<Taken>> take(
      UnitOfWork unit, List<Intake> intakes, PoolId pool, MemberId creator) {
    List<MatchKeys> keys = intakes.stream().map(Intake::keys).toList();
    return bulk.known(unit, keys)
        .chain(known -> withRegistrations(unit, keys, known, creator))
        .map(known -> decide(unit, intakes, known, pool, creator))
        .call(decided -> bulk.add(unit, decided.leads))
        .map(decided -> decided.taken);
  }

  private Uni<List<List<Match>>> withRegistrations(
      UnitOfWork unit, List<MatchKeys> keys, List<List<Match>> known, MemberId creator) {
    return protections.of(unit, keys).map(found -> withRegistrations(known, found, creator));
  }

  private static List<List<Match>> withRegistrations(
      List<List<Match>> known, List<List<Protection>> found, MemberId creator) {
    var all = new ArrayList<List<Match>>();
    for (int i = 0; i < known.size(); i++) {
      var matches = new ArrayList<>(known.get(i));
      found.get(i).stream()
          .filter(protection -> !protection.registrant().equals(creator))
          .map(TakingLeadsIn::match)
          .forEach(matches::add);
      all.add(matches);
    }
    return all;
  }

  private static Match match(Protection protection) {
    return new Match("registration", protection.registration().value(), protection.matchedOn());
  }

  private Decided decide(
      UnitOfWork unit,
      List<Intake> intakes,
      List<List<Match>> known,
      PoolId pool,
      MemberId creator) {
    var decided = new Decided();
    var before = new LeadsBefore();
    for (int i = 0; i < intakes.size(); i++) {
      Intake intake = intakes.get(i);
      var matches = new ArrayList<>(known.get(i));
      matches.addAll(before.matching(intake.keys()));
      if (matches.isEmpty()) {
        LeadDecision created = created(unit, intake, pool, creator);
        score.give(created.lead());
        journal.record(unit, created);
        before.add(intake.keys(), created.lead().id());
        decided.leads.add(created.lead());
        decided.taken.add(new Created(created.lead().id()));
      } else {
        decided.taken.add(new There(List.copyOf(matches)));
      }
    }
    return decided;
  }

  private static LeadDecision created(
      UnitOfWork unit, Intake intake, PoolId pool, MemberId creator) {
    return Lead.create(
        intake.profile(), intake.contact(), intake.keys(), pool, creator, unit.now());
  }

  private static final class Decided {
    private final List<Lead> leads = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
  }
}
