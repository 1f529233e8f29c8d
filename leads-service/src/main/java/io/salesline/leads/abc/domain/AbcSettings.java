package io.salesline.leads.abc.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The rules of the organisation, which the next run goes by. */
@Entity
@Table(name = "abc_settings")
public class AbcSettings {

  /** There is one. */
  @Id private int id;

  private long revision;
  @Embedded private AbcRules rules;

  protected AbcSettings() {}

  public void change(AbcRules next) {
    rules = next.checked();
    revision++;
  }

  public long revision() {
    return revision;
  }

  public AbcRules rules() {
    return rules;
  }
}
