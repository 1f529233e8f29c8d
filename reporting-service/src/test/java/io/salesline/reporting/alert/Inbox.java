package io.salesline.reporting.alert;

import static io.salesline.platform.testing.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.platform.testing.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody reads in their inbox. */
public final class Inbox {

  public static final String PATH = "/api/reporting/v1/inbox";

  private Inbox() {}

  /** Of one subject, the latest first. */
  public static List<Map<String, Object>> about(String username, UUID subject) {
    return all(username, "").stream()
        .filter(item -> subject.toString().equals(item.get("subject_id")))
        .toList();
  }

  /** Everything, page by page. */
  static List<Map<String, Object>> all(String username, String filter) {
    var items = new ArrayList<Map<String, Object>>();
    String cursor = "";
    while (cursor != null) {
      var page =
          as(username)
              .get(PATH + "?limit=2" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      items.addAll(page.getList("items"));
      cursor = page.getString("next");
    }
    return items;
  }

  /** Waits until somebody reads so many of a subject, the latest in that state. */
  public static Map<String, Object> await(
      String username, UUID subject, int occurrence, String state) {
    Await.until(
        () ->
            assertThat(about(username, subject))
                .first()
                .satisfies(
                    item -> {
                      assertThat(item.get("occurrence")).isEqualTo(occurrence);
                      assertThat(item.get("state")).isEqualTo(state);
                    }));
    return about(username, subject).getFirst();
  }
}
