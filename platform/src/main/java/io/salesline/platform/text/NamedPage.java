package io.salesline.platform.text;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list in the order of its names.
 *
 * @param rows fewer than were asked for where some left the reader's sight while they were read
 * @param end where this part ends; empty when nothing follows
 */
public record NamedPage<T>(List<T> rows, Optional<NamePlace> end) {}
