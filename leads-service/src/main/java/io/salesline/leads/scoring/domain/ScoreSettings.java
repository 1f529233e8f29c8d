package io.salesline.leads.scoring.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the organisation wants its leads scored for. */
@Entity
@Table(name = "score_settings")
public class ScoreSettings {

  /** There is one. */
  @Id private int id;

  private long revision;
  private Outcome predicts;

  protected ScoreSettings() {}

  public void change(Outcome next) {
    predicts = next;
    revision++;
  }

  public long revision() {
    return revision;
  }

  /** Of what the score of a lead tells the chance, once it is learned. */
  public Outcome predicts() {
    return predicts;
  }
}
