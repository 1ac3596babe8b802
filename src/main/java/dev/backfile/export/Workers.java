package dev.backfile.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Does work on several threads and hands the results over in the order of the work. */
final class Workers implements AutoCloseable {

  private final ExecutorService pool;
  private final int ahead;

  Workers(int threads) {
    pool = Executors.newFixedThreadPool(Math.max(1, threads));
    ahead = 2 * Math.max(1, threads);
  }

  /** Takes a result on the calling thread. */
  interface Sink<T> {
    /** Takes the next one. */
    void accept(T result) throws IOException;
  }

  /**
   * Does all of the work, at most twice as many pieces ahead of the sink as there are threads.
   *
   * @throws IOException the first that a piece or the sink threw; work not yet begun is dropped
   */
  <T> void inOrder(Stream<Callable<T>> work, Sink<T> sink) throws IOException {
    Iterator<Callable<T>> rest = work.iterator();
    Queue<Future<T>> running = new ArrayDeque<>();
    while (rest.hasNext() || !running.isEmpty()) {
      while (rest.hasNext() && running.size() < ahead) {
        running.add(pool.submit(rest.next()));
      }
      sink.accept(result(running.remove()));
    }
  }

  /** Drops what has not begun, and waits for what has: nothing is written after this. */
  @Override
  public void close() {
    pool.shutdownNow();
    boolean interrupted = Thread.interrupted();
    boolean ended = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while writing feeds and data");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }
  }
}
