package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.FileBytes;
import io.salesline.pipeline.file.app.S3Settings;
import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Keeps bytes in a bucket: {@code parts/<file>/<part>}, then {@code whole/<file>}. A whole file is
 * written as one object, which is there whole or not at all; its parts are read one after the other
 * while it is, so that one or two of them are in memory.
 */
final class Bucket implements FileBytes, AutoCloseable {

  /** How many objects are dropped side by side. */
  private static final int SIDE_BY_SIDE = 8;

  private final Objects objects;
  private final String prefix;

  private Bucket(Objects objects, String prefix) {
    this.objects = objects;
    this.prefix = prefix;
  }

  static Bucket open(S3Settings settings, Vertx vertx) {
    return new Bucket(Objects.open(settings, vertx), settings.prefix().orElse(""));
  }

  @Override
  public Uni<String> keep(FileId id, byte[] part) {
    String name = UUID.randomUUID().toString();
    return objects.put(part(id, name), part).replaceWith(name);
  }

  @Override
  public Uni<Content> compose(FileId id, List<String> parts, long length) {
    var passed = new AtomicReference<PassingBytes>();
    Multi<ByteBuffer> bytes =
        Multi.createFrom().deferred(() -> passing(id, parts, passed)); // An attempt starts anew.
    return objects.put(whole(id), bytes, length).map(done -> passed.get().content());
  }

  private Multi<ByteBuffer> passing(
      FileId id, List<String> parts, AtomicReference<PassingBytes> passed) {
    var passing = new PassingBytes();
    passed.set(passing);
    return Multi.createFrom()
        .iterable(parts)
        .onItem()
        .transformToUniAndConcatenate(name -> objects.get(part(id, name)))
        .invoke(passing::pass);
  }

  @Override
  public Uni<Multi<ByteBuffer>> read(FileId id, long first, long count) {
    return objects.get(whole(id), first, count);
  }

  @Override
  public Uni<Void> dropParts(FileId id) {
    return objects
        .list(part(id, ""))
        .chain(
            keys ->
                keys.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : drop(keys).chain(() -> dropParts(id))); // There may be more.
  }

  private Uni<Void> drop(List<String> keys) {
    return Multi.createFrom()
        .iterable(keys)
        .onItem()
        .transformToUni(objects::drop)
        .merge(SIDE_BY_SIDE)
        .collect()
        .last()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> drop(FileId id) {
    return dropParts(id).chain(() -> objects.drop(whole(id)));
  }

  private String part(FileId id, String name) {
    return prefix + "parts/" + id + "/" + name;
  }

  private String whole(FileId id) {
    return prefix + "whole/" + id;
  }

  @Override
  public void close() {
    objects.close();
  }
}
