package dev.backfile.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on the parts of a list at once and gives the results in the list's order. */
final class InOrder {

  private static final int PIECES_PER_THREAD = 16;

  private InOrder() {}

  /**
   * Applies a function to every item.
   *
   * @throws IllegalStateException when the function fails, with its exception as the cause, or when
   *     the calling thread is interrupted
   */
  static <A, B> List<B> map(List<A> items, Function<A, B> function, int threads) {
    if (threads == 1 || items.size() < 2) {
      return items.stream().map(function).toList();
    }
    int size = Math.max(1, items.size() / (threads * PIECES_PER_THREAD));
    List<Callable<List<B>>> pieces = new ArrayList<>();
    for (int start = 0; start < items.size(); start += size) {
      List<A> piece = items.subList(start, Math.min(items.size(), start + size));
      pieces.add(() -> piece.stream().map(function).toList());
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<B> results = new ArrayList<>(items.size());
      for (Future<List<B>> done : pool.invokeAll(pieces)) {
        results.addAll(done.get());
      }
      return results;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking for mentions", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("looking for mentions failed", failed.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
