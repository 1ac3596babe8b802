package dev.backfile.parallel;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Does work on several threads and hands the results over in the order of the work.
 *
 * <p>The threads have deep stacks, because parsers recurse over nested input; a stack is reserved
 * and takes no memory until it is used. Close it to end the threads.
 */
public final class Workers implements AutoCloseable {

  private static final long STACK = 256L << 20;
  private static final int PIECES_PER_THREAD = 16;

  private final ExecutorService pool;
  private final int threads;

  /** Starts as many threads as are asked for, at least one. */
  public Workers(int threads) {
    this.threads = Math.max(1, threads);
    pool =
        Executors.newFixedThreadPool(
            this.threads, work -> new Thread(null, work, "backfile-worker", STACK));
  }

  /** Takes a result on the calling thread. */
  @FunctionalInterface
  public interface Sink<T> {
    /** Takes the next one. */
    void accept(T result) throws IOException;
  }

  /**
   * Does all of the work, at most twice as many pieces ahead of the sink as there are threads, so
   * that memory stays bounded.
   *
   * @throws IOException the first that a piece or the sink threw; work not yet begun is dropped
   */
  public <T> void inOrder(Stream<Callable<T>> work, Sink<T> sink) throws IOException {
    Iterator<Callable<T>> rest = work.iterator();
    Queue<Future<T>> running = new ArrayDeque<>();
    while (rest.hasNext() || !running.isEmpty()) {
      while (rest.hasNext() && running.size() < 2 * threads) {
        running.add(pool.submit(rest.next()));
      }
      sink.accept(result(running.remove()));
    }
  }

  /**
   * Does all of the work.
   *
   * @throws IOException the first that a piece threw
   */
  public <T> List<T> all(List<Callable<T>> work) throws IOException {
    List<T> results = new ArrayList<>(work.size());
    inOrder(work.stream(), results::add);
    return results;
  }

  /** Applies a function to every item, many items at a time. */
  public <A, B> List<B> map(List<A> items, Function<A, B> function) throws IOException {
    int size = Math.max(1, items.size() / (threads * PIECES_PER_THREAD));
    List<Callable<List<B>>> pieces = new ArrayList<>();
    for (int start = 0; start < items.size(); start += size) {
      List<A> piece = items.subList(start, Math.min(items.size(), start + size));
      pieces.add(() -> piece.stream().map(function).toList());
    }
    List<B> results = new ArrayList<>(items.size());
    inOrder(pieces.stream(), results::addAll);
    return results;
  }

  /** Drops what has not begun, and waits for what has: nothing happens after this. */
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
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException failure) {
        throw failure;
      }
      if (cause instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }
  }
}
