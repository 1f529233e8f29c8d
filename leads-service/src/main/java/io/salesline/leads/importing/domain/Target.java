package io.salesline.leads.importing.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a lead a column can say, with the names that people give to such columns. */
public enum Target {
  COMPANY(
      "company",
      "company name",
      "account",
      "organization",
      "organisation",
      "公司",
      "公司名称",
      "公司名",
      "企业",
      "企业名称",
      "客户名称",
      "单位",
      "单位名称"),
  CREDIT_CODE("credit code", "unified social credit code", "统一社会信用代码", "社会信用代码", "信用代码", "税号"),
  CONTACT_NAME("contact", "contact name", "name", "full name", "联系人", "联系人姓名", "姓名", "客户联系人"),
  PHONE(
      "phone",
      "phone number",
      "mobile",
      "mobile phone",
      "telephone",
      "tel",
      "cell",
      "电话",
      "手机",
      "手机号",
      "手机号码",
      "联系电话",
      "电话号码",
      "联系方式"),
  EMAIL("email", "e mail", "email address", "mail", "邮箱", "电子邮箱", "电子邮件", "邮件"),
  SOURCE("source", "lead source", "channel", "来源", "线索来源", "渠道"),
  REGION("region", "area", "province", "territory", "地区", "区域", "省份", "大区"),
  INDUSTRY("industry", "sector", "行业", "所属行业"),
  ESTIMATED_AMOUNT(
      "estimated amount", "amount", "value", "deal size", "预计金额", "金额", "预估金额", "商机金额"),
  CURRENCY("currency", "币种", "货币"),
  NOTE(
      "note", "notes", "remark", "remarks", "comment", "comments", "description", "备注", "说明", "描述");

  private final List<String> names;

  Target(String... names) {
    this.names = List.of(names);
  }

  /** As it stands in requests, such as {@code contact_name}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Target> of(String key) {
    return Arrays.stream(values()).filter(target -> target.key().equals(key)).findFirst();
  }

  /** What a column of that name says, as far as one can guess. */
  static Optional<Target> suggestedBy(String column) {
    String plain = column.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s*:：/-]+", " ").strip();
    return Arrays.stream(values()).filter(target -> target.names.contains(plain)).findFirst();
  }
}
