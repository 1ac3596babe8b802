package dev.backfile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the program as users do, by {@code ./backfile}.
 *
 * <p>The launcher and the jar that was just packaged stand in a folder of their own without
 * sources, so that no second build of this project can begin.
 */
class LauncherIT {

  private static final Map<String, String> THIS_JAVA =
      Map.of("JAVA_HOME", System.getProperty("java.home"));
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  @TempDir private static Path home;
  @TempDir private Path temp;

  @BeforeAll
  static void install() throws IOException, InterruptedException, ExecutionException {
    home = Files.createDirectory(home.resolve("a folder"));
    install(home);
    Ran first = run(home, THIS_JAVA, "--version");
    assertThat(first.err()).isEmpty();
    assertThat(first.exitCode()).isZero();
  }

  private static void install(Path folder) throws IOException {
    Path target = Files.createDirectories(folder.resolve("target"));
    Files.copy(Path.of("backfile"), folder.resolve("backfile"));
    Files.copy(Path.of("target/backfile.jar"), target.resolve("backfile.jar"));
    Path libraries = Files.createDirectory(target.resolve("lib"));
    try (Stream<Path> files = Files.list(Path.of("target/lib"))) {
      for (Path file : files.toList()) {
        Files.copy(file, libraries.resolve(file.getFileName()));
      }
    }
  }

  private static Ran run(Path folder, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException, ExecutionException {
    List<String> command = new ArrayList<>(List.of(home.resolve("backfile").toString()));
    command.addAll(List.of(arguments));
    return Ran.of(folder, environment, command);
  }

  @Test
  void itStartsFromAnotherFolderAndThroughALink()
      throws IOException, InterruptedException, ExecutionException {
    Path link = Files.createSymbolicLink(home.resolve("bf"), home.resolve("backfile"));

    Ran ran = Ran.of(temp, THIS_JAVA, List.of(link.toString(), "--version"));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).matches("backfile \\d+\\.\\d+\\.\\d+\\R");
    assertThat(ran.exitCode()).isZero();
  }

  @Test
  void itBuildsTheSiteOfTheFolderItIsStartedIn()
      throws IOException, InterruptedException, ExecutionException {
    SmallSite.in(temp);

    Ran ran = run(temp, THIS_JAVA, "build");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .startsWith("1 issue, 2 stories, 1 company, 0 models → ")
        .endsWith(" → output" + System.lineSeparator());
    assertThat(temp.resolve("output/issues/2026-01-02-first/index.html")).exists();
  }

  @Test
  void theExitCodeIsTheProgramsOwn() throws IOException, InterruptedException, ExecutionException {
    SmallSite.in(temp).with("content/issues/2026-01-09-broken.md", "---\ntitle: [\n---\n");

    assertThat(run(temp, THIS_JAVA, "build").exitCode()).isEqualTo(1);
    assertThat(run(temp, THIS_JAVA, "bulid").exitCode()).isEqualTo(2);
    assertThat(run(temp, THIS_JAVA, "build", "--site", "missing").exitCode()).isEqualTo(3);
    assertThat(run(temp, THIS_JAVA, "build", "--output", "content").exitCode()).isEqualTo(4);
  }

  @Test
  void laterStartsUseTheClassesArchivedByTheFirst()
      throws IOException, InterruptedException, ExecutionException {
    Path archive = archive();
    FileTime written = Files.getLastModifiedTime(archive);

    assertThat(run(temp, THIS_JAVA, "--version").exitCode()).isZero();

    assertThat(Files.size(archive)).isPositive();
    assertThat(archive()).isEqualTo(archive);
    assertThat(Files.getLastModifiedTime(archive)).isEqualTo(written);
  }

  private static Path archive() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("target"))) {
      List<Path> archives =
          files.filter(file -> file.toString().matches(".*\\.(jsa|aot)")).toList();
      assertThat(archives).hasSize(1);
      return archives.get(0);
    }
  }

  @Test
  void anOldJavaIsNamedAndNotStarted()
      throws IOException, InterruptedException, ExecutionException {
    Path old = Files.createDirectories(temp.resolve("jdk8"));
    executable(old.resolve("bin/java"), "#!/bin/sh\necho started\n");
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_392\"\nOS_NAME=\"Linux\"\n");

    Ran ran = run(temp, Map.of("JAVA_HOME", old.toString()), "--version");

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines())
        .containsExactly(
            "backfile: Java 17 or newer is needed, but JAVA_HOME is Java 1.8.0_392: " + old,
            "backfile: fix: set JAVA_HOME to the folder of a JDK 17 or newer, or unset it.");
    assertThat(ran.exitCode()).isEqualTo(3);
  }

  @Test
  void aJavaHomeWithoutAJavaIsNamed() throws IOException, InterruptedException, ExecutionException {
    Ran ran = run(temp, Map.of("JAVA_HOME", temp.toString()), "--version");

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("JAVA_HOME is " + temp + ", which has no bin/java.");
    assertThat(ran.exitCode()).isEqualTo(3);
  }

  @Test
  void aSourceNewerThanTheJarIsBuiltFirstInSilence()
      throws IOException, InterruptedException, ExecutionException {
    Path project = project("#!/bin/sh\necho noise; echo noise >&2; touch \"$PWD/built\"\n");

    Ran ran = Ran.of(temp, withMaven(), List.of(project.resolve("backfile").toString(), "-V"));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("backfile ").hasLineCount(1);
    assertThat(ran.exitCode()).isZero();
    assertThat(project.resolve("built")).exists();
  }

  @Test
  void aBuildOfTheProgramThatFailsIsShown()
      throws IOException, InterruptedException, ExecutionException {
    Path project = project("#!/bin/sh\necho \"[ERROR] $*\"; exit 1\n");

    Ran ran = Ran.of(temp, withMaven(), List.of(project.resolve("backfile").toString(), "-V"));

    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("[ERROR] -B -q -Dmaven.test.skip=true package\n")
        .contains("backfile: the program could not be built");
    assertThat(ran.exitCode()).isEqualTo(3);
  }

  /** A checkout whose one source is newer than its jar, and a Maven that does what it is told. */
  private Path project(String maven) throws IOException {
    Path project = temp.resolve("project");
    install(project);
    Files.createDirectories(project.resolve("src/main"));
    Path jar = project.resolve("target/backfile.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    executable(temp.resolve("bin/mvn"), maven);
    return project;
  }

  private Map<String, String> withMaven() {
    Map<String, String> environment = new HashMap<>(THIS_JAVA);
    environment.put("PATH", temp.resolve("bin") + ":" + System.getenv("PATH"));
    return environment;
  }

  private static void executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aNameOutsideAsciiIsReadInAnyLocale()
      throws IOException, InterruptedException, ExecutionException {
    SmallSite.in(temp).with("content/issues/2026-01-09-café.md", "---\ntitle: Café\n---\nText.\n");
    Map<String, String> environment = new HashMap<>(THIS_JAVA);
    environment.put("LC_ALL", "C");

    Ran ran = run(temp, environment, "build");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).startsWith("2 issues, ").contains(" → ");
    assertThat(temp.resolve("output/issues/2026-01-09-café/index.html")).exists();
  }

  @Test
  void aTerminalGetsColoursUnlessNoColorIsSet()
      throws IOException, InterruptedException, ExecutionException {
    SmallSite.in(temp).with("content/issues/2026-01-09-empty.md", "---\ntitle: E\n---\n");

    assertThat(onATerminal(Map.of("NO_COLOR", ""))).contains("\u001b[1;33mwarning:\u001b[0m");
    assertThat(onATerminal(Map.of("NO_COLOR", "1")))
        .contains(": warning: ")
        .doesNotContain("\u001b");
  }

  private String onATerminal(Map<String, String> more)
      throws IOException, InterruptedException, ExecutionException {
    Map<String, String> environment = new HashMap<>(THIS_JAVA);
    environment.putAll(more);
    environment.put("TERM", "xterm");
    String build = "'" + home.resolve("backfile") + "' build";
    Ran ran = Ran.of(temp, environment, List.of("script", "-q", "-e", "-c", build, "/dev/null"));
    assertThat(ran.exitCode()).as(ran.out()).isZero();
    return ran.out();
  }

  @Test
  void serveShowsTheSiteUntilItIsEndedAndLeavesNothingBehind()
      throws IOException, InterruptedException {
    SmallSite site = SmallSite.in(temp.resolve("site"));
    Path scratch = Files.createDirectory(temp.resolve("scratch"));
    Map<String, String> environment = new HashMap<>(THIS_JAVA);
    environment.put("BACKFILE_JAVA_OPTS", "-Djava.io.tmpdir=" + scratch);
    Process serve =
        Ran.start(
            temp,
            environment,
            List.of(
                home.resolve("backfile").toString(),
                "serve",
                "--port",
                "0",
                "--site",
                site.toString()));
    try (BufferedReader out = serve.inputReader()) {
      assertThat(out.readLine()).startsWith("1 issue, 2 stories");
      Matcher address = ADDRESS.matcher(out.readLine());
      assertThat(address.find()).isTrue();

      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address.group())).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("A small site", "The first issue");
      assertThat(scratch).isNotEmptyDirectory();
    } finally {
      serve.destroy();
    }
    assertThat(serve.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(scratch).isEmptyDirectory();
  }
}
