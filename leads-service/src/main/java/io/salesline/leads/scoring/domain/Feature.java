package io.salesline.leads.scoring.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a score looks at: what is known of a lead when it comes in. */
public enum Feature {
  SOURCE("Source", "来源"),
  INDUSTRY("Industry", "行业"),
  REGION("Region", "地区"),
  /** The estimate of when it came in: a conversion writes its own amount over it. */
  SIZE("Estimated amount", "预计金额"),
  PHONE("Telephone number", "电话"),
  EMAIL("E-mail address", "邮箱"),
  CREDIT_CODE("Credit code", "统一社会信用代码");

  private final Bilingual label;

  Feature(String english, String chinese) {
    this.label = new Bilingual(english, chinese);
  }

  /** As it stands in requests and answers, such as {@code credit-code}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Bilingual label() {
    return label;
  }

  public static Optional<Feature> of(String key) {
    return Arrays.stream(values()).filter(feature -> feature.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Feature::key).toList();
  }
}
