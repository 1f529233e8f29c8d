package io.salesline.leads.webform.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.webform.domain.WebForm;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Map;

/** Sets forms up. */
@ApplicationScoped
public class SettingUpForms {

  private static final int SECRET = 32;

  private final WebForms forms;
  private final SecureRandom random = new SecureRandom();

  SettingUpForms(WebForms forms) {
    this.forms = forms;
  }

  /** Fails with a 409 refusal where the key is taken. */
  public Uni<WebForm> create(UnitOfWork unit, String key, WebForm.Terms terms) {
    byte[] secret = new byte[SECRET];
    random.nextBytes(secret);
    var by = new MemberId(unit.caller().memberId());
    var form = WebForm.create(key, terms, secret, by, unit.now());
    audit(unit, form, "created");
    return forms.add(unit, form).invoke(SettingUpForms::check).replaceWith(form);
  }

  private static void check(boolean added) {
    if (!added) {
      throw Refusal.conflict("form-key-taken");
    }
  }

  /** Fails with a refusal: 404, 412. */
  public Uni<WebForm> amend(UnitOfWork unit, String key, long expected, WebForm.Terms terms) {
    return forms
        .require(unit, key)
        .invoke(form -> IfMatch.check(expected, form.revision()))
        .invoke(form -> form.amend(terms))
        .invoke(form -> audit(unit, form, "amended"));
  }

  private static void audit(UnitOfWork unit, WebForm form, String action) {
    unit.audit(
        new AuditEntry(
            "web-form",
            form.key(),
            action,
            Map.of(),
            Map.of("source", form.terms().source(), "active", form.terms().active())));
  }
}
