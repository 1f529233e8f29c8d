package io.salesline.pipeline.opportunity.web;

/** Which texts may come in. A control character in them would be a trick or a slip. */
final class Texts {

  static final String ONE_LINE = "[^\\p{Cntrl}]*";

  /** One class of characters: an alternative for each would cost a stack frame a character. */
  static final String LINES = "[\\P{Cntrl}\\r\\n\\t]*";

  private Texts() {}
}
