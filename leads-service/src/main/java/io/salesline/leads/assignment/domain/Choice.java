package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.util.UUID;

/**
 * Who was given a lead, or into which pool it went.
 *
 * @param sequence counts the choices of the rule from 1
 * @param member null where it went into a pool
 * @param pool null where somebody was given it
 * @param digest of this choice and all before it, by which a changed log is known
 */
public record Choice(
    long sequence, int epoch, LeadId lead, MemberId member, PoolId pool, long digest) {

  static long digest(long before, long sequence, LeadId lead, UUID to) {
    long digest = before;
    digest = mixed(digest ^ sequence);
    digest = mixed(digest ^ lead.value().getMostSignificantBits());
    digest = mixed(digest ^ lead.value().getLeastSignificantBits());
    digest = mixed(digest ^ to.getMostSignificantBits());
    return mixed(digest ^ to.getLeastSignificantBits());
  }

  /** The finaliser of MurmurHash3 (A. Appleby, public domain), 64 bits. */
  private static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
