package io.salesline.local.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salesline.local.client.Amount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Leads in every state. */
final class Leads {

  private static final List<String> SOURCES =
      List.of("web-form", "referral", "exhibition", "phone", "partner");
  private static final List<String> NOTES =
      List.of(
          "在展会上索取了资料",
          "希望下周安排演示",
          "Asked for a demonstration",
          "Compares two suppliers",
          "预算年底前要用完");
  private static final List<String> REASONS =
      List.of("no-need", "no-budget", "not-reachable", "wrong-contact", "out-of-market");

  private final Dice dice = new Dice(7);
  private final Prices prices;
  private final LocalDate today;
  private final List<Offer> offers = Offer.all();

  Leads(Prices prices, LocalDate today) {
    this.prices = prices;
    this.today = today;
  }

  /** What becomes of a lead. */
  enum Fate {
    WAITS,
    CLAIMED,
    QUALIFIED,
    CONVERTED,
    DISQUALIFIED
  }

  /**
   * A lead, in the words of its API.
   *
   * @param key names it among all that is seeded
   * @param seller who takes it in and, unless it waits, claims it
   * @param reason why nothing came of it; null otherwise
   * @param expectedClose of the deal that it becomes
   * @param product code of what that deal is about
   * @param way of that deal
   */
  record Lead(
      String key,
      String seller,
      Body body,
      Fate fate,
      String reason,
      LocalDate expectedClose,
      String product,
      Way way) {}

  /** What is known of it when it comes in. */
  record Body(
      String company,
      String contactName,
      String phone,
      String email,
      String source,
      String region,
      String industry,
      Amount estimatedAmount,
      String note) {}

  List<Lead> of(List<Company.Person> sellers) {
    List<NamedCsvRecord> companies = Table.rows("companies");
    List<Lead> leads = new ArrayList<>();
    for (int i = 0; i < companies.size(); i++) {
      leads.add(lead(i, sellers.get(i % sellers.size()).username(), companies.get(i)));
    }
    return leads;
  }

  private Lead lead(int number, String seller, NamedCsvRecord company) {
    Fate fate = Fate.values()[number / 2 % Fate.values().length];
    return new Lead(
        "lead/" + number,
        seller,
        body(number, company),
        fate,
        fate == Fate.DISQUALIFIED ? dice.oneOf(REASONS) : null,
        today.plusDays(dice.between(14, 90)),
        offers.get(number % offers.size()).code(),
        Way.forward(number % 4));
  }

  /** Numbers and addresses that reach nobody. */
  private Body body(int number, NamedCsvRecord company) {
    return new Body(
        company.getField("name"),
        company.getField("contact"),
        String.format(Locale.ROOT, "138-0000-%04d", number),
        "contact" + number + "@example.com",
        dice.oneOf(SOURCES),
        number % 2 == 0 ? "East China" : "South China",
        company.getField("industry"),
        prices.of(1000L * dice.between(3, 40)),
        dice.oneOf(NOTES));
  }
}
