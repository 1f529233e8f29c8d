package io.salesline.goals.organisation.domain;

import io.salesline.goals.UnitId;
import io.salesline.platform.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What another system calls a unit. The unit's own id follows from it, so that an import repeats
 * itself.
 */
public record ExternalId(String value) {

  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /**
   * @throws Refusal 422 {@code external-id-malformed}
   */
  public ExternalId {
    if (!FORM.matcher(value).matches()) {
      throw Refusal.field("external_id", "external-id-malformed");
    }
  }

  public UnitId unitId() {
    return new UnitId(
        UUID.nameUUIDFromBytes(("salesline/unit/" + value).getBytes(StandardCharsets.UTF_8)));
  }
}
