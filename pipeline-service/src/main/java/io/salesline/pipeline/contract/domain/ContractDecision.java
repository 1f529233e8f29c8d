package io.salesline.pipeline.contract.domain;

/**
 * A change that was decided and is to be recorded.
 *
 * @param contract whose it is; a later event of the same command may have gone on from {@code
 *     after}
 * @param before as it was; null for a new one
 */
public record ContractDecision(
    Contract contract, Facts before, Facts after, ContractEvent event, Moment moment) {

  /**
   * What a contract was at an event.
   *
   * @param instalments how many
   */
  public record Facts(long revision, Terms terms, Progress progress, int instalments) {}
}
