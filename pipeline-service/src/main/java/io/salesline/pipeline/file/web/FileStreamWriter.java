package io.salesline.pipeline.file.web;

import io.smallrye.mutiny.subscription.MultiSubscriber;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscription;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends a file piece by piece: the next is asked for when the one before is out. One that breaks
 * off ends the connection, so that nobody takes it for whole.
 */
@Provider
@Produces(MediaType.WILDCARD)
public class FileStreamWriter implements ServerMessageBodyWriter<FileStream> {

  private static final Logger LOG = Logger.getLogger(FileStreamWriter.class);

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return FileStream.class == type;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
    return FileStream.class == type;
  }

  @Override
  public void writeResponse(FileStream file, Type generic, ServerRequestContext context) {
    var request = (ResteasyReactiveRequestContext) context;
    request.suspend();
    request
        .serverResponse()
        .setResponseHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(file.count()));
    file.bytes().subscribe().withSubscriber(new Sending(request));
  }

  @Override
  public void writeTo(
      FileStream file,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out) {
    throw new UnsupportedOperationException("files are streamed");
  }

  private static final class Sending implements MultiSubscriber<ByteBuffer> {

    private final ResteasyReactiveRequestContext request;
    private final ServerHttpResponse response;
    private volatile Subscription source;

    Sending(ResteasyReactiveRequestContext request) {
      this.request = request;
      this.response = request.serverResponse();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      source = subscription;
      response.addCloseHandler(subscription::cancel);
      subscription.request(1);
    }

    @Override
    public void onItem(ByteBuffer bytes) {
      byte[] piece = new byte[bytes.remaining()];
      bytes.get(piece);
      response.write(piece).whenComplete(this::sent);
    }

    private void sent(Void done, Throwable failure) {
      if (failure == null) {
        source.request(1);
      } else {
        source.cancel();
        request.close();
      }
    }

    @Override
    public void onFailure(Throwable failure) {
      LOG.warnf("a file breaks off while it is sent: %s", failure);
      response.reset();
      request.close();
    }

    @Override
    public void onCompletion() {
      response.end();
      request.close();
    }
  }
}
