package io.salesline.system.faults;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A body of which so many bytes come, and then none until the test lets go of it. */
final class HalfSent extends InputStream {

  private final byte[] bytes;
  private final int half;
  private final CountDownLatch sent = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private int next;

  HalfSent(byte[] bytes, int half) {
    this.bytes = bytes;
    this.half = half;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (next == half) {
      sent.countDown();
      await(over);
      throw new IOException("the line went down");
    }
    int count = Math.min(length, half - next);
    System.arraycopy(bytes, next, into, offset, count);
    next += count;
    return count;
  }

  void awaitHalf() throws IOException {
    await(sent);
  }

  void breakOff() {
    over.countDown();
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
