package io.salesline.leads.importing.domain;

/**
 * How far a file is. Every row that was read is one of the three.
 *
 * @param next where the next row begins
 * @param read how many rows were read
 */
public record Progress(Layout.Place next, long read, long created, long duplicates, long rejected) {

  public static final Progress NONE = new Progress(new Layout.Place(0, 1), 0, 0, 0, 0);
}
