package io.salesline.leads.handover.app;

import static io.salesline.leads.handover.domain.RecordKind.LEAD;

import io.salesline.leads.handover.domain.Apportionment;
import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.handover.domain.Successor;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.pool.app.Caps;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Settles who gets what of somebody's book. What was earned with it before stays theirs. */
@ApplicationScoped
public class HandingOver {

  /** Records a handover; who has more hands over several times. */
  static final int MOST = 20_000;

  private final Books books;
  private final Handovers handovers;
  private final SuccessorsInScope inScope;
  private final Caps caps;

  HandingOver(Books books, Handovers handovers, SuccessorsInScope inScope, Caps caps) {
    this.books = books;
    this.handovers = handovers;
    this.inScope = inScope;
    this.caps = caps;
  }

  /**
   * @param records which of the book; empty for all of it
   * @param beyondCaps also where a successor then has more than a cap allows that holds for this
   */
  public record Asked(
      MemberId from,
      List<Successor> successors,
      Set<BookEntry> records,
      boolean beyondCaps,
      String reason) {

    public Asked {
      successors = List.copyOf(successors);
      records = Set.copyOf(records);
    }
  }

  /** Who would get what; changes nothing. Fails with a refusal as {@link #start} does. */
  public Uni<Map<BookEntry, MemberId>> plan(UnitOfWork unit, Asked asked) {
    refuseTwice(asked);
    return inScope
        .require(unit, asked)
        .chain(() -> books.of(unit, asked.from(), MOST + 1))
        .map(book -> Apportionment.of(part(book, asked.records()), asked.successors()))
        .call(shares -> asked.beyondCaps() ? nothing() : requireWithinCaps(unit, shares));
  }

  private Uni<Void> requireWithinCaps(UnitOfWork unit, Map<BookEntry, MemberId> shares) {
    var given = new HashMap<UUID, MemberId>();
    shares.forEach((entry, member) -> given.put(entry.id(), member));
    return caps.beyond(unit, given)
        .invoke(beyond -> beyond.ifPresent(HandingOver::refuseBeyond))
        .replaceWithVoid();
  }

  private static void refuseBeyond(Caps.Beyond beyond) {
    throw Refusal.conflict(
        "handover-beyond-cap",
        "member_id",
        beyond.member().value(),
        "pool_id",
        beyond.pool().value(),
        "limit",
        beyond.limit());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /**
   * Settles it; the rest is done in the background. Fails with a refusal: 404 for a member whose
   * book the caller may not take from, 409 while another handover takes from it or where somebody
   * then has more than a cap allows, 422 for successors and records that are none.
   */
  public Uni<Handover> start(UnitOfWork unit, Asked asked) {
    return plan(unit, asked).chain(shares -> start(unit, asked, shares));
  }

  private Uni<Handover> start(UnitOfWork unit, Asked asked, Map<BookEntry, MemberId> shares) {
    if (shares.isEmpty()) {
      throw Refusal.conflict("handover-empty");
    }
    Handover handover = handover(unit, asked, shares.keySet());
    unit.audit(audit(handover, asked.beyondCaps()));
    return handovers
        .start(unit, handover, shares)
        .invoke(HandingOver::refuseSecond)
        .replaceWith(handover);
  }

  private static Handover handover(UnitOfWork unit, Asked asked, Set<BookEntry> records) {
    int leads = (int) records.stream().filter(it -> it.kind() == LEAD).count();
    return new Handover(
        UUID.randomUUID(),
        asked.from(),
        asked.successors(),
        asked.reason(),
        leads,
        records.size() - leads,
        new MemberId(unit.caller().memberId()),
        unit.now(),
        null);
  }

  private static AuditEntry audit(Handover handover, boolean beyondCaps) {
    List<String> successors =
        handover.successors().stream().map(it -> it.member().toString()).toList();
    return new AuditEntry(
        "handover",
        handover.id().toString(),
        "started",
        Map.of("owner_id", handover.from().toString()),
        Map.of(
            "successors",
            successors,
            "leads",
            handover.leads(),
            "customers",
            handover.customers(),
            "beyond_caps",
            beyondCaps));
  }

  private static List<BookEntry> part(List<BookEntry> book, Set<BookEntry> records) {
    if (records.isEmpty()) {
      if (book.size() > MOST) {
        throw Refusal.unprocessable("handover-too-large", "most", MOST);
      }
      return book;
    }
    var missing = new HashSet<>(records);
    book.forEach(missing::remove);
    if (!missing.isEmpty()) {
      throw Refusal.unprocessable(
          "record-not-in-book", "record_id", missing.iterator().next().id());
    }
    return book.stream().filter(records::contains).toList();
  }

  private static void refuseTwice(Asked asked) {
    var members = new HashSet<MemberId>();
    members.add(asked.from());
    for (Successor successor : asked.successors()) {
      if (!members.add(successor.member())) {
        throw Refusal.field("successors", "successor-repeated", "member_id", successor.member());
      }
    }
  }

  private static void refuseSecond(boolean started) {
    if (!started) {
      throw Refusal.conflict("handover-running");
    }
  }
}
