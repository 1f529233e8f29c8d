package io.salesline.local.importing.csv;

import io.salesline.local.text.Messages;

/** A row that is not taken over, and why. */
public final class RowRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code for programs; {@code import.row.<code>} is the sentence
   */
  public RowRejected(String code, Object... arguments) {
    super(Messages.text("import.row." + code, arguments), null, false, false);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
