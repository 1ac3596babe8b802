package dev.backfile.deploy;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's nginx on a free port of this machine, with its files in a folder of the test's. */
final class Nginx implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Process process;
  private final int port;

  private Nginx(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** A port that is free now. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Starts nginx and waits until it answers. */
  static Nginx start(String configuration, Path scratch, int port)
      throws IOException, InterruptedException {
    Path file = Files.writeString(scratch.resolve("nginx.conf"), configuration);
    Path log = scratch.resolve("nginx.log");
    Process process =
        new ProcessBuilder(program(), "-p", scratch + "/", "-c", file.toString(), "-e", "stderr")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Nginx nginx = new Nginx(process, port);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!nginx.answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        nginx.close();
        throw new IllegalStateException("nginx does not start:\n" + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    return nginx;
  }

  private static String program() {
    String path = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Stream.of(path.split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "nginx"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "nginx is not installed; .ci/test installs what the tests need and runs them"))
        .toString();
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The address of a path, which is written as it goes over the line. */
  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
