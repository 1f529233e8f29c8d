package io.salesline.local.gateway;

import io.salesline.local.text.Messages;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** What the gateway itself has to say, as RFC 9457 documents like those of the services. */
enum GatewayProblem {
  MALFORMED_ADDRESS(400, "malformed-address"),
  NO_SUCH_PATH(404, "no-such-path"),
  BODY_LATE(408, "body-late"),
  TOO_LARGE(413, "too-large"),
  PART_BROKE_OFF(502, "part-broke-off"),
  PART_DOWN(503, "part-down"),
  PART_SILENT(504, "part-silent");

  static final String MEDIA_TYPE = "application/problem+json";

  private final int status;
  private final String code;

  GatewayProblem(int status, String code) {
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  /** Whether the same request may succeed a moment later. */
  boolean passes() {
    return this == PART_DOWN || this == PART_BROKE_OFF;
  }

  /**
   * The document.
   *
   * @param acceptLanguage header of the request, or null
   * @param part that the request was for
   */
  Buffer document(String acceptLanguage, String requestId, String part) {
    Locale locale = prefersChinese(acceptLanguage) ? Locale.CHINESE : Locale.ENGLISH;
    return new JsonObject()
        .put("type", "https://salesline.io/problems/" + code)
        .put("title", Messages.text(locale, "gateway." + code + ".title"))
        .put("status", status)
        .put("detail", Messages.text(locale, "gateway." + code, part))
        .put("code", code)
        .put("instance", "urn:salesline:request:" + requestId)
        .toBuffer();
  }

  private static boolean prefersChinese(String acceptLanguage) {
    return acceptLanguage != null
        && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("zh");
  }
}
