package io.salesline.platform.problem;

import java.util.Locale;

/** A parameter of a refusal that reads differently in each language. */
public interface Worded {

  /** What stands in the problem document of a reader of that language. */
  Object in(Locale language);
}
