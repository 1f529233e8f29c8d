package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What somebody holds, as far as it matters to recycling. */
public sealed interface Held permits HeldLead, HeldCustomer {

  RecordId record();

  /** From which it was claimed, or in which it would wait. */
  PoolId pool();

  MemberId owner();

  /** Empty where it has none. */
  Optional<CustomerClass> level();

  /** The day on which the time began that may run out for this reason. */
  LocalDate began(RecyclingReason reason, ZoneId zone);

  /** Whether it stays for as long as this is so. */
  boolean staysBy(Sparing sparing);

  /** The first day on which nothing keeps it with its owner that ends by itself. */
  LocalDate freeFrom(Sparing sparing, ZoneId zone);
}
