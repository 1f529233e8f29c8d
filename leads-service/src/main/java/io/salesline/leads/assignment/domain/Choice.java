package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;

/**
 * Who was given a lead.
 *
 * @param sequence counts the choices of the rule from 1
 * @param digest of this choice and all before it, by which a changed log is known
 */
public record Choice(long sequence, int epoch, LeadId lead, MemberId member, long digest) {

  static long digest(long before, long sequence, LeadId lead, MemberId member) {
    long digest = before;
    digest = mixed(digest ^ sequence);
    digest = mixed(digest ^ lead.value().getMostSignificantBits());
    digest = mixed(digest ^ lead.value().getLeastSignificantBits());
    digest = mixed(digest ^ member.value().getMostSignificantBits());
    return mixed(digest ^ member.value().getLeastSignificantBits());
  }

  /** The finaliser of MurmurHash3 (A. Appleby, public domain), 64 bits. */
  private static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ (mixed >>> 33);
  }
}
