package io.salesline.leads.abc.app;

import io.salesline.leads.abc.domain.AbcRules;
import io.salesline.leads.abc.domain.AbcSettings;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Changes the rules by which the next run judges. */
@ApplicationScoped
public class ChangingAbcSettings {

  private final AbcSettingsKept settings;

  ChangingAbcSettings(AbcSettingsKept settings) {
    this.settings = settings;
  }

  public Uni<AbcSettings> current() {
    return settings.current();
  }

  public Uni<AbcSettings> change(UnitOfWork unit, long expected, AbcRules rules) {
    return settings
        .locked(unit)
        .invoke(kept -> IfMatch.check(expected, kept.revision()))
        .invoke(kept -> change(unit, kept, rules));
  }

  private static void change(UnitOfWork unit, AbcSettings kept, AbcRules rules) {
    var before = fields(kept.rules());
    kept.change(rules);
    unit.audit(
        new AuditEntry("abc-settings", "abc", "changed", before, fields(rules)).changedOnly());
  }

  private static Map<String, Object> fields(AbcRules rules) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("basis", rules.basis().key());
    fields.put("value_cut", rules.valueCut().toPlainString());
    fields.put("potential_cut", rules.potentialCut().toPlainString());
    fields.put("margin", rules.margin().toPlainString());
    fields.put("minimum_stay", rules.minimumStay());
    return fields;
  }
}
