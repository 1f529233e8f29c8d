package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.domain.Seat;
import io.salesline.leads.id.MemberId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's place in a roster. */
@Schema(name = "RosterSeat")
record SeatBody(
    @NotNull UUID memberId,
    @Min(1) @Max(1000) @Schema(description = "Their share is their weight over the sum of all", examples = "2")
        int weight,
    @Min(1) @Max(100_000) @Schema(
            description = "As many open leads as they take; absent: any number",
            examples = "80",
            nullable = true)
        Integer capacity) {

  Seat seat() {
    return new Seat(new MemberId(memberId), weight, capacity);
  }

  static SeatBody of(Seat seat) {
    return new SeatBody(seat.member().value(), seat.weight(), seat.capacity());
  }
}
