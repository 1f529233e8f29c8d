package io.salesline.pipeline.process.web;

/** Which names and texts may come in. */
final class Keys {

  /** Words of small letters and digits, joined by hyphens. */
  static final String KEY = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";

  static final String ONE_LINE = "[^\\p{Cntrl}]*";
  static final String LINES = "(?:[^\\p{Cntrl}]|[\\r\\n\\t])*";

  private Keys() {}
}
