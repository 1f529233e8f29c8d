package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Candidate;
import io.salesline.leads.id.MemberId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How many leads people may still be given in one turn, under whichever rules. */
final class Rooms {

  private final Map<MemberId, Long> left;

  /**
   * @param left who is not in it may be given any number
   */
  Rooms(Map<MemberId, Long> left) {
    this.left = new HashMap<>(left);
  }

  /** The same without those who may be given nothing more. */
  Duty in(Duty duty) {
    return new Duty(duty.rule(), duty.candidates().stream().flatMap(this::in).toList());
  }

  private Stream<Candidate> in(Candidate candidate) {
    Long room = left.get(candidate.member());
    if (room == null) {
      return Stream.of(candidate);
    }
    return room > 0 ? Stream.of(candidate.within(room)) : Stream.empty();
  }

  void given(MemberId member) {
    left.computeIfPresent(member, (any, room) -> room - 1);
  }
}
