package io.salesline.leads.pool.domain;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.salesline.leads.id.PoolId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Where leads or customers wait that nobody has. The revision counts its changes. */
@Entity
@Table(name = "pool")
public class Pool {

  @Id
  @Column(name = "pool_id")
  private UUID id;

  private long revision;

  @Embedded private PoolName name;
  @Embedded private PoolNames names;
  @Embedded private PoolRules rules;

  @Column(name = "open_to_all")
  private boolean openToAll;

  @Column(name = "limits_given")
  private boolean limitsGiven;

  @Column(name = "destination_id")
  private PoolId destination;

  protected Pool() {}

  public Pool(PoolId id, PoolName name, PoolTerms terms) {
    this.id = id.value();
    this.name = requireNonNull(name);
    this.revision = 1;
    take(terms);
  }

  /** False when it says what was known. */
  public boolean amend(PoolTerms amended) {
    if (amended.equals(terms())) {
      return false;
    }
    take(amended);
    revision++;
    return true;
  }

  /** Its members have changed. */
  public void changedMembers() {
    revision++;
  }

  private void take(PoolTerms terms) {
    names = terms.names();
    rules = terms.rules();
    openToAll = terms.openToAll();
    limitsGiven = terms.limitsGiven();
    destination = terms.destination();
  }

  public PoolId id() {
    return new PoolId(id);
  }

  public long revision() {
    return revision;
  }

  public PoolName name() {
    return name;
  }

  public PoolRules rules() {
    return rules;
  }

  public PoolTerms terms() {
    return new PoolTerms(names, rules, openToAll, limitsGiven, destination);
  }

  /** Where goes what is given back. */
  public PoolId destination() {
    return requireNonNullElse(destination, id());
  }
}
