package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.S3Settings;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.core.BytesWrapper;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Objects of one bucket by their keys. What follows on an answer goes on where it was asked. */
final class Objects implements AutoCloseable {

  private final S3AsyncClient s3;
  private final String bucket;
  private final Vertx vertx;

  private Objects(S3AsyncClient s3, String bucket, Vertx vertx) {
    this.s3 = s3;
    this.bucket = bucket;
    this.vertx = vertx;
  }

  static Objects open(S3Settings settings, Vertx vertx) {
    return new Objects(S3Client.of(settings), settings.bucket().orElseThrow(), vertx);
  }

  /** The store refuses bytes that were damaged on their way. */
  Uni<Void> put(String key, byte[] bytes) {
    return asked(
            () ->
                s3.putObject(
                    put -> put.bucket(bucket).key(key).contentMD5(md5(bytes)),
                    AsyncRequestBody.fromBytesUnsafe(bytes)))
        .replaceWithVoid();
  }

  /**
   * @param bytes are asked for again when an attempt fails
   */
  Uni<Void> put(String key, Multi<ByteBuffer> bytes, long length) {
    Publisher<ByteBuffer> body = FlowAdapters.toPublisher(bytes);
    return asked(
            () ->
                s3.putObject(
                    put -> put.bucket(bucket).key(key).contentLength(length),
                    AsyncRequestBody.fromPublisher(body)))
        .replaceWithVoid();
  }

  /** All of a small object. */
  Uni<ByteBuffer> get(String key) {
    return asked(
            () ->
                s3.getObject(
                    get -> get.bucket(bucket).key(key), AsyncResponseTransformer.toBytes()))
        .map(BytesWrapper::asByteBuffer);
  }

  Uni<Multi<ByteBuffer>> get(String key, long first, long count) {
    String range = "bytes=" + first + "-" + (first + count - 1);
    return asked(
            () ->
                s3.getObject(
                    get -> get.bucket(bucket).key(key).range(range),
                    AsyncResponseTransformer.toPublisher()))
        .map(answer -> Multi.createFrom().publisher(FlowAdapters.toFlowPublisher(answer)));
  }

  /** The first of the keys that begin so, up to a thousand. */
  Uni<List<String>> list(String prefix) {
    return asked(() -> s3.listObjectsV2(list -> list.bucket(bucket).prefix(prefix)))
        .map(page -> page.contents().stream().map(S3Object::key).toList());
  }

  /** Nothing where there is none. */
  Uni<Void> drop(String key) {
    return asked(() -> s3.deleteObject(drop -> drop.bucket(bucket).key(key))).replaceWithVoid();
  }

  private <T> Uni<T> asked(Supplier<CompletionStage<T>> call) {
    return Uni.createFrom()
        .completionStage(
            () ->
                Future.fromCompletionStage(call.get(), vertx.getOrCreateContext())
                    .toCompletionStage())
        .onFailure(SdkException.class)
        .transform(StoreAway::because);
  }

  private static String md5(byte[] bytes) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  @Override
  public void close() {
    s3.close();
  }
}
