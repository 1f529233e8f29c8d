package io.salesline.leads.appeal.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import java.util.Arrays;
import java.util.UUID;

/** What a dispute is about. */
public record Matter(Kind kind, UUID id) {

  public Matter {
    requireNonNull(kind);
    requireNonNull(id);
  }

  /** What one may have a dispute about. */
  public enum Kind {
    LEAD("lead"),
    CUSTOMER("customer");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** As it stands in columns, and in the audit log. */
    public String key() {
      return key;
    }

    /**
     * @throws IllegalArgumentException where there is none of that key
     */
    public static Kind of(String key) {
      return Arrays.stream(values())
          .filter(kind -> kind.key.equals(key))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(key));
    }
  }

  public static Matter of(LeadId lead) {
    return new Matter(Kind.LEAD, lead.value());
  }

  public static Matter of(CustomerId customer) {
    return new Matter(Kind.CUSTOMER, customer.value());
  }

  /** The id, where it is of that kind; else null. */
  public UUID where(Kind wanted) {
    return kind == wanted ? id : null;
  }
}
