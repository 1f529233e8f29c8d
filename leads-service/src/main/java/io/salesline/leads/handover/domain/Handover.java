package io.salesline.leads.handover.domain;

import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A book, or a part of one, on its way to others.
 *
 * @param leads how many were to go when it began; so are {@code customers}
 * @param finishedAt null while records are still to go
 */
public record Handover(
    UUID id,
    MemberId from,
    List<Successor> successors,
    String reason,
    int leads,
    int customers,
    MemberId startedBy,
    Instant startedAt,
    Instant finishedAt) {

  public Handover {
    successors = List.copyOf(successors);
  }

  public boolean isSuccessor(MemberId member) {
    return successors.stream().anyMatch(successor -> successor.member().equals(member));
  }

  /** Of those who may see it: all but who only takes over. */
  public boolean isWrittenBy(MemberId member) {
    return member.equals(startedBy) || member.equals(from) || !isSuccessor(member);
  }

  /** Of those who may see it: a successor reads what goes to them, the others read all. */
  public boolean isReadBy(MemberId member, MemberId successor) {
    return member.equals(successor) || isWrittenBy(member);
  }
}
