package io.salesline.leads.lead.domain;

import io.salesline.leads.id.LeadId;
import java.time.Instant;

/** Where a lead stands, with what is known there and only there. */
public sealed interface LeadState {

  LeadStatus status();

  /** In the pool, nobody's. */
  record Waiting() implements LeadState {
    @Override
    public LeadStatus status() {
      return LeadStatus.NEW;
    }
  }

  /** Somebody works with it: the states in which its owner decides what becomes of it. */
  sealed interface Held extends LeadState {
    Tenure tenure();

    /** The same in other hands. */
    Held in(Tenure next);

    /**
     * The same where it was qualified already, else qualified.
     *
     * @param at null leaves it as it is
     */
    Held qualifiedBy(Instant at);
  }

  record Claimed(Tenure tenure) implements Held {
    @Override
    public Claimed in(Tenure next) {
      return new Claimed(next);
    }

    @Override
    public Held qualifiedBy(Instant at) {
      return at == null ? this : new Qualified(tenure, at);
    }

    @Override
    public LeadStatus status() {
      return LeadStatus.CLAIMED;
    }
  }

  record Qualified(Tenure tenure, Instant qualifiedAt) implements Held {
    @Override
    public Qualified in(Tenure next) {
      return new Qualified(next, qualifiedAt);
    }

    @Override
    public Qualified qualifiedBy(Instant at) {
      return this;
    }

    @Override
    public LeadStatus status() {
      return LeadStatus.QUALIFIED;
    }
  }

  /** Locked until pipeline-service answers or the deadline passes. */
  record Converting(Tenure tenure, Instant qualifiedAt, ConversionLink link) implements LeadState {
    @Override
    public LeadStatus status() {
      return LeadStatus.CONVERTING;
    }
  }

  /** Final. */
  record Converted(Tenure tenure, Instant qualifiedAt, ConversionLink link) implements LeadState {
    @Override
    public LeadStatus status() {
      return LeadStatus.CONVERTED;
    }
  }

  record Disqualified(Tenure tenure, Instant qualifiedAt, DisqualificationReason reason)
      implements LeadState {
    @Override
    public LeadStatus status() {
      return LeadStatus.DISQUALIFIED;
    }
  }

  /**
   * Final: it was another lead all along, which has what it had.
   *
   * @param qualifiedAt null where it was not
   */
  record Merged(Tenure tenure, Instant qualifiedAt, LeadId into) implements LeadState {
    @Override
    public LeadStatus status() {
      return LeadStatus.MERGED;
    }
  }
}
