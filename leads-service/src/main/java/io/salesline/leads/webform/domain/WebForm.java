package io.salesline.leads.webform.domain;

import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** A form that strangers fill in. */
@Entity
@Table(name = "web_form")
public class WebForm {

  @Id private String key;
  private long revision;
  @Embedded private Terms terms;

  @Column(updatable = false)
  private byte[] secret;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  protected WebForm() {}

  /**
   * What may change.
   *
   * @param source of the leads that come by it
   * @param consentEn what whoever sends it agrees to
   * @param active false where nothing is taken in any more
   */
  @Embeddable
  public record Terms(
      Origins origins,
      Questions fields,
      String source,
      @Column(name = "consent_en") String consentEn,
      @Column(name = "consent_zh") String consentZh,
      boolean active) {}

  /**
   * @param secret 32 random bytes
   */
  public static WebForm create(String key, Terms terms, byte[] secret, MemberId by, Instant at) {
    var form = new WebForm();
    form.key = key;
    form.revision = 1;
    form.terms = terms;
    form.secret = secret.clone();
    form.createdBy = by;
    form.createdAt = at;
    return form;
  }

  public void amend(Terms better) {
    terms = better;
    revision++;
  }

  /**
   * @param origin as the browser says it; null where no browser asks
   * @throws Refusal 404 where the form takes nothing in, 403 for another web site's page
   */
  public void checkOpenTo(String origin) {
    if (!terms.active()) {
      throw Refusal.notFound();
    }
    if (origin != null && !terms.origins().allowed().contains(origin)) {
      throw Refusal.forbidden("form-of-another-site");
    }
  }

  /**
   * @param consent whether whoever sends it agreed
   * @throws Refusal 400 where an answer is missing or nobody asked, 422 without consent
   */
  public void check(Map<FormField, String> answers, boolean consent) {
    terms.fields().check(answers);
    if (!consent) {
      throw Refusal.field("consent", "consent-missing");
    }
  }

  public String key() {
    return key;
  }

  public long revision() {
    return revision;
  }

  public Terms terms() {
    return terms;
  }

  /** With which it is signed when the form was opened. */
  public byte[] secret() {
    return secret.clone();
  }

  public MemberId createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
