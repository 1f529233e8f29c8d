package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.app.S3Settings;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** The client of a store, as it is configured and in no other way. */
final class S3Client {

  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final int ATTEMPTS = 2;
  private static final int THREADS = 2;

  private S3Client() {}

  static S3AsyncClient of(S3Settings settings) {
    var builder = S3AsyncClient.builder();
    settings.endpoint().ifPresent(builder::endpointOverride);
    return builder
        .region(Region.of(settings.region()))
        .forcePathStyle(settings.pathStyle())
        .credentialsProvider(StaticCredentialsProvider.create(keys(settings)))
        // Not every store knows the checksums that came last.
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
        .overrideConfiguration(S3Client::limit)
        .asyncConfiguration(
            async ->
                async.advancedOption(
                    SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR, Runnable::run))
        .httpClientBuilder(http(settings.patience()))
        .build();
  }

  /** Whoever waits holds a lock meanwhile. Files of the person who runs it are not asked. */
  private static void limit(ClientOverrideConfiguration.Builder limits) {
    limits
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build())
        .defaultProfileFile(ProfileFile.aggregator().build());
  }

  private static NettyNioAsyncHttpClient.Builder http(Duration patience) {
    return NettyNioAsyncHttpClient.builder()
        .eventLoopGroupBuilder(SdkEventLoopGroup.builder().numberOfThreads(THREADS))
        .connectionTimeout(TO_CONNECT)
        .connectionAcquisitionTimeout(patience)
        .readTimeout(patience)
        .writeTimeout(patience);
  }

  private static AwsBasicCredentials keys(S3Settings settings) {
    return AwsBasicCredentials.create(
        settings.accessKey().orElseThrow(), settings.secretKey().orElseThrow());
  }
}
