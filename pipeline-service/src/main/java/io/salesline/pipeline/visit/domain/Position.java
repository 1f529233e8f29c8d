package io.salesline.pipeline.visit.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where somebody checked in, to five decimals (about a metre). It exists only with their consent.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 */
@Embeddable
public record Position(
    @Column(name = "latitude") BigDecimal latitude,
    @Column(name = "longitude") BigDecimal longitude) {

  private static final int DECIMALS = 5;
  private static final BigDecimal NORTH = BigDecimal.valueOf(90);
  private static final BigDecimal EAST = BigDecimal.valueOf(180);

  /**
   * @throws Refusal 422 without consent, or for what is nowhere on earth
   */
  public static Position of(BigDecimal latitude, BigDecimal longitude, boolean consent) {
    if (!consent) {
      throw Refusal.field("position.consent", "position-without-consent");
    }
    if (latitude.abs().compareTo(NORTH) > 0) {
      throw Refusal.field("position.latitude", "position-nowhere");
    }
    if (longitude.abs().compareTo(EAST) > 0) {
      throw Refusal.field("position.longitude", "position-nowhere");
    }
    return new Position(
        latitude.setScale(DECIMALS, RoundingMode.HALF_EVEN),
        longitude.setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
