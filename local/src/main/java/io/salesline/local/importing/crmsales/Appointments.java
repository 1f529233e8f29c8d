package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Paths;
import io.salesline.local.client.Reply;
import io.salesline.local.client.Session;
import io.salesline.local.importing.Account;
import io.salesline.local.importing.Kind;
import io.salesline.local.importing.csv.Rejection;
import io.salesline.local.importing.csv.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives teams to their managers. */
final class Appointments {

  private final Session session;
  private final Account account;
  private final LocalDate since;

  /**
   * @param since the first day; null for today
   */
  Appointments(Session session, Account account, LocalDate since) {
    this.session = session;
    this.account = account;
    this.since = since;
  }

  /**
   * @param unit null where the unit was rejected, which is accounted for
   * @param member null where the person was rejected, which is accounted for
   */
  void appoint(Row row, String unit, String member) throws IOException, InterruptedException {
    if (unit == null || member == null) {
      return;
    }
    String path = Paths.UNITS + "/" + unit;
    String present = session.get(path).required().path("manager_id").asText("");
    if (present.equals(member)) {
      account.count(Kind.MANAGERS, "unchanged");
      return;
    }
    Reply reply = session.postRepeatable(path + "/appointments", appointment(member));
    if (reply.succeeded()) {
      account.count(Kind.MANAGERS, "created");
    } else {
      String reason = reply.body().path("detail").asText();
      account.reject(
          Kind.MANAGERS, new Rejection(row.file(), row.line(), reply.code(), reason, row.text()));
    }
  }

  private Map<String, String> appointment(String member) {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("member_id", member);
    if (since != null) {
      body.put("from", since.toString());
    }
    return body;
  }
}
