package io.salesline.leads.handover.domain;

import static io.salesline.leads.handover.domain.RecordKind.CUSTOMER;
import static io.salesline.leads.handover.domain.RecordKind.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.MemberId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharingABookOutTest {

  private static final MemberId ANN = member();
  private static final MemberId BOB = member();
  private static final MemberId CAI = member();

  @Test
  void everythingGoesToTheOnlySuccessor() {
    var shares = Apportionment.of(book(3, 2), List.of(new Successor(ANN, 7)));
    assertThat(shares).hasSize(5).allSatisfy((entry, member) -> assertThat(member).isEqualTo(ANN));
  }

  @Test
  void eachKindIsSharedOutByWeight() {
    // Given
    var successors = List.of(new Successor(ANN, 3), new Successor(BOB, 2), new Successor(CAI, 1));

    // When
    var shares = Apportionment.of(book(60, 12), successors);

    // Then
    assertThat(count(shares, LEAD, ANN)).isEqualTo(30);
    assertThat(count(shares, LEAD, BOB)).isEqualTo(20);
    assertThat(count(shares, LEAD, CAI)).isEqualTo(10);
    assertThat(count(shares, CUSTOMER, ANN)).isEqualTo(6);
    assertThat(count(shares, CUSTOMER, BOB)).isEqualTo(4);
    assertThat(count(shares, CUSTOMER, CAI)).isEqualTo(2);
  }

  @Test
  void ofTwoWithTheSameClaimTheFirstNamedComesFirst() {
    var shares =
        Apportionment.of(book(1, 0), List.of(new Successor(BOB, 5), new Successor(ANN, 5)));
    assertThat(shares.values()).containsExactly(BOB);
  }

  /**
   * Webster's seats for 26 : 33 : 41 of a hundred parts and ten seats, by its own divisor of 10.
   */
  @Test
  void theSharesAreWebstersSeats() {
    // Given
    var successors =
        List.of(new Successor(ANN, 26), new Successor(BOB, 33), new Successor(CAI, 41));

    // When
    var shares = Apportionment.of(book(10, 0), successors);

    // Then: 2.6, 3.3 and 4.1 rounded
    assertThat(count(shares, LEAD, ANN)).isEqualTo(3);
    assertThat(count(shares, LEAD, BOB)).isEqualTo(3);
    assertThat(count(shares, LEAD, CAI)).isEqualTo(4);
  }

  /** A common divisor exists for Webster's seats: every share is its rounded quotient. */
  @Test
  void forAnyWeightsADivisorRoundsToTheShares() {
    var random = new Random(51);
    for (int round = 0; round < 300; round++) {
      var successors =
          IntStream.range(0, 2 + random.nextInt(8))
              .mapToObj(any -> new Successor(member(), 1 + random.nextInt(1000)))
              .toList();
      var shares = Apportionment.of(book(random.nextInt(500), 0), successors);
      var lowest = new ArrayList<Double>();
      var highest = new ArrayList<Double>();
      for (Successor successor : successors) {
        long given = count(shares, LEAD, successor.member());
        lowest.add((given - 0.5) / successor.weight());
        highest.add((given + 0.5) / successor.weight());
      }
      assertThat(Collections.max(lowest)).isLessThanOrEqualTo(Collections.min(highest) + 1e-12);
    }
  }

  @Test
  void nobodyTakesOverNothing() {
    assertThatThrownBy(() -> new Successor(ANN, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static long count(Map<BookEntry, MemberId> shares, RecordKind kind, MemberId member) {
    return shares.entrySet().stream()
        .filter(share -> share.getKey().kind() == kind && share.getValue().equals(member))
        .count();
  }

  private static List<BookEntry> book(int leads, int customers) {
    var book = new ArrayList<BookEntry>();
    IntStream.range(0, leads).forEach(any -> book.add(new BookEntry(LEAD, UUID.randomUUID())));
    IntStream.range(0, customers)
        .forEach(any -> book.add(new BookEntry(CUSTOMER, UUID.randomUUID())));
    return book;
  }

  private static MemberId member() {
    return new MemberId(UUID.randomUUID());
  }
}
