package io.salesline.leads.lead.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.TakingLeadsIn.Match;
import io.salesline.leads.lead.domain.MatchKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The leads that stand before another one in a bulk, by their keys. */
final class LeadsBefore {

  private final Map<String, LeadId> byCreditCode = new HashMap<>();
  private final Map<String, LeadId> byPhone = new HashMap<>();
  private final Map<String, LeadId> byEmail = new HashMap<>();
  private final Map<String, LeadId> byCompany = new HashMap<>();

  void add(MatchKeys keys, LeadId lead) {
    byCreditCode.putIfAbsent(keys.creditCode(), lead);
    byPhone.putIfAbsent(keys.phone(), lead);
    byEmail.putIfAbsent(keys.email(), lead);
    byCompany.putIfAbsent(keys.company(), lead);
  }

  /** The strongest key first. */
  List<Match> matching(MatchKeys keys) {
    var matches = new ArrayList<Match>();
    match(byCreditCode, keys.creditCode(), "credit-code", matches);
    match(byPhone, keys.phone(), "phone", matches);
    match(byEmail, keys.email(), "email", matches);
    match(byCompany, keys.company(), "company", matches);
    return matches;
  }

  private static void match(
      Map<String, LeadId> leads, String key, String matchedOn, List<Match> matches) {
    if (key != null && leads.containsKey(key)) {
      matches.add(new Match("lead", leads.get(key).value(), matchedOn));
    }
  }
}
