package io.salesline.reporting.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who is spoken to, and so how a message looks and is signed. */
enum Format {
  /** A receiver of one's own. */
  SALESLINE,
  /** A group robot of 企业微信. */
  WECOM,
  /** A group robot of 钉钉. */
  DINGTALK,
  /** A group robot of 飞书. */
  FEISHU;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Format> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Format::key).toList();
  }
}
