package io.salesline.reporting.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.inbox.UnreadableEvent;
import io.salesline.platform.outbox.EventJson;

/**
 * What became of an attempt.
 *
 * @param status of HTTP; null where none came
 * @param failure why it was not taken; null where it was
 */
record Outcome(Integer status, String failure) {

  private static final int LONGEST = 200;

  boolean isTaken() {
    return failure == null;
  }

  static Outcome failed(String why) {
    return new Outcome(null, shortened(why));
  }

  /**
   * Robots answer 200 whatever they think of a message, and say in the body whether they took it.
   */
  static Outcome of(Format format, int status, byte[] body) {
    if (status < 200 || status > 299) {
      return new Outcome(status, "http-" + status);
    }
    return switch (format) {
      case SALESLINE -> new Outcome(status, null);
      case WECOM, DINGTALK -> said(status, body, "errcode", "errmsg");
      case FEISHU -> said(status, body, "code", "msg");
    };
  }

  private static Outcome said(int status, byte[] body, String code, String message) {
    try {
      JsonNode answer = EventJson.parse(body);
      JsonNode said = answer.has(code) ? answer.get(code) : answer.path("StatusCode");
      return said.asInt(-1) == 0 && said.isNumber()
          ? new Outcome(status, null)
          : new Outcome(
              status,
              shortened(code + "-" + said.asText("?") + " " + answer.path(message).asText("")));
    } catch (UnreadableEvent notJson) {
      return new Outcome(status, "not-json");
    }
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
