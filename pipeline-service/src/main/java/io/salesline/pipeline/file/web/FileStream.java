package io.salesline.pipeline.file.web;

import io.smallrye.mutiny.Multi;
import java.nio.ByteBuffer;

/**
 * Bytes that are sent as they come, no faster than they are taken.
 *
 * @param count how many there are
 */
record FileStream(Multi<ByteBuffer> bytes, long count) {}
