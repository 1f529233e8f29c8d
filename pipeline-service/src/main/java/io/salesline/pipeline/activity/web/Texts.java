package io.salesline.pipeline.activity.web;

/** Which texts may come in. A control character in them would be a trick or a slip. */
final class Texts {

  static final String ONE_LINE = "[^\\p{Cntrl}]*";
  static final String LINES = "(?:[^\\p{Cntrl}]|[\\r\\n\\t])*";

  private Texts() {}
}
