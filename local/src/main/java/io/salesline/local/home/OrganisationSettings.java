package io.salesline.local.home;

import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * What is fixed when a system is set up, because no later change could be true to the past.
 *
 * @param zone time zone id in which a day is a day
 * @param currency ISO 4217 code of the organisation
 */
public record OrganisationSettings(String zone, String currency) {

  private static final OrganisationSettings DEFAULT = new OrganisationSettings("Etc/UTC", "USD");

  /**
   * The settings of a data directory; on its first run they are written down.
   *
   * @param zone asked for now, or null
   * @param currency asked for now, or null
   * @throws Failure when something else was fixed before, or a value does not exist
   */
  public static OrganisationSettings fixed(Path file, String zone, String currency)
      throws IOException {
    Optional<OrganisationSettings> before = Json.read(file, OrganisationSettings.class);
    OrganisationSettings wanted = before.orElse(DEFAULT).with(zone, currency);
    wanted.check();
    if (before.isPresent() && !wanted.equals(before.get())) {
      throw new Failure(
          Reason.SETTING_FIXED, "settings.fixed", before.get().zone(), before.get().currency());
    }
    Json.write(file, wanted);
    return wanted;
  }

  private OrganisationSettings with(String otherZone, String otherCurrency) {
    return new OrganisationSettings(
        Optional.ofNullable(otherZone).orElse(zone),
        Optional.ofNullable(otherCurrency).orElse(currency));
  }

  private void check() {
    try {
      ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new Failure(Reason.USAGE, "settings.zone", zone);
    }
    try {
      Currency.getInstance(currency);
    } catch (IllegalArgumentException e) {
      throw new Failure(Reason.USAGE, "settings.currency", currency);
    }
  }
}
