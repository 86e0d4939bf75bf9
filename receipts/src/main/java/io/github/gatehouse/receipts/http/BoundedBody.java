package io.github.gatehouse.receipts.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** An answer's body up to a size; a longer one is an error, and is not read to its end. */
public final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
  private final int most;
  private long seen;
  private Flow.Subscription subscription;

  /**
   * A body of an answer yet to come.
   *
   * @param most bytes that are read
   */
  public BoundedBody(int most) {
    this.most = most;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return all.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    all.onSubscribe(given);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    seen += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
    if (seen > most) {
      subscription.cancel();
      all.onError(new IOException("an answer of more than " + most + " bytes"));
    } else {
      all.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable problem) {
    all.onError(problem);
  }

  @Override
  public void onComplete() {
    all.onComplete();
  }
}
