package io.salesline.local.demo;

import java.time.LocalDate;
import java.util.List;

/** All that is seeded: the same on every machine for the same day and currency. */
record DemoPlan(
    LocalDate today,
    Company company,
    List<Offer> offers,
    Prices prices,
    Clientele clientele,
    List<PastDeals.Closed> closed,
    List<OpenDeals.OpenDeal> open,
    List<Leads.Lead> leads,
    List<Targets.Target> targets) {

  /**
   * @param today in the organisation's zone
   * @param currency of the organisation
   */
  static DemoPlan of(LocalDate today, String currency) {
    Prices prices = new Prices(currency);
    Company company = Company.read();
    Clientele clientele = Clientele.read();
    List<PastDeals.Closed> closed = new PastDeals(company, clientele, prices, today).all();
    return new DemoPlan(
        today,
        company,
        Offer.all(),
        prices,
        clientele,
        closed,
        new OpenDeals(clientele, prices, today).of(company.sellers()),
        new Leads(prices, today).of(company.sellers()),
        new Targets(company, prices, closed, today).all());
  }

  /** Before any deal. */
  LocalDate since() {
    return today.minusDays(PastDeals.DAYS).minusMonths(3).withDayOfMonth(1);
  }
}
