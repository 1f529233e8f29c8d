package io.salesline.leads.lead.domain;

import java.util.List;
import java.util.Locale;

/** What can be done with a lead. */
public enum LeadAction {
  CLAIM,
  FOLLOW_UP,
  QUALIFY,
  DISQUALIFY,
  RELEASE,
  CONVERT;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<LeadAction> in(LeadState state) {
    return switch (state) {
      case LeadState.Waiting waiting -> List.of(CLAIM);
      case LeadState.Claimed claimed -> List.of(FOLLOW_UP, QUALIFY, DISQUALIFY, RELEASE, CONVERT);
      case LeadState.Qualified qualified -> List.of(FOLLOW_UP, DISQUALIFY, RELEASE, CONVERT);
      case LeadState.Converting converting -> List.of();
      case LeadState.Converted converted -> List.of();
      case LeadState.Disqualified disqualified -> List.of();
      case LeadState.Merged merged -> List.of();
    };
  }
}
