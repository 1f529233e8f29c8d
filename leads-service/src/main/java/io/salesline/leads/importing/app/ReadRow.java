package io.salesline.leads.importing.app;

import io.salesline.leads.importing.domain.Target;
import io.salesline.leads.lead.app.TakingLeadsIn.Intake;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A row that was looked at. */
public sealed interface ReadRow {

  Outcome.Where where();

  List<String> cells();

  /** It could become a lead. */
  record Sound(Outcome.Where where, List<String> cells, Intake intake) implements ReadRow {

    /** What it says, spelt as the lead would be, in the words of {@link Target}. */
    public Map<Target, String> said() {
      var said = new EnumMap<Target, String>(Target.class);
      var profile = intake.profile();
      var contact = intake.contact();
      said.put(Target.COMPANY, profile.company());
      said.put(Target.CREDIT_CODE, intake.keys().creditCode());
      said.put(Target.CONTACT_NAME, contact.name());
      said.put(Target.PHONE, contact.phone());
      said.put(Target.EMAIL, contact.email());
      said.put(Target.SOURCE, profile.source());
      said.put(Target.REGION, profile.region());
      said.put(Target.INDUSTRY, profile.industry());
      said.put(Target.NOTE, contact.note());
      if (profile.estimatedAmount() != null) {
        said.put(Target.ESTIMATED_AMOUNT, profile.estimatedAmount().toPlainString());
        said.put(Target.CURRENCY, profile.currency());
      }
      said.values().removeIf(Objects::isNull);
      return said;
    }
  }

  record Flawed(Outcome.Where where, List<String> cells, List<Wrong> wrong) implements ReadRow {}
}
