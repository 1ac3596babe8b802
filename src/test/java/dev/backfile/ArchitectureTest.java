package dev.backfile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the package map of ARCHITECTURE.md. */
@AnalyzeClasses(packages = "dev.backfile", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|");
  private static final int ROOM = 10;

  @ArchTest
  static void everyPackageUsesOnlyWhatTheMapAllows(JavaClasses classes) throws IOException {
    Map<String, Set<String>> map = map();
    var layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String name : map.keySet()) {
      layers = layers.layer(name).definedBy("dev.backfile." + name + "..");
    }
    for (Map.Entry<String, Set<String>> row : map.entrySet()) {
      String[] allowed = row.getValue().toArray(String[]::new);
      layers =
          allowed.length == 0
              ? layers.whereLayer(row.getKey()).mayNotAccessAnyLayer()
              : layers.whereLayer(row.getKey()).mayOnlyAccessLayers(allowed);
    }
    layers.check(classes);
  }

  @ArchTest
  static void everyClassStandsInAPackageOfTheMap(JavaClasses classes) throws IOException {
    Set<String> known = map().keySet();
    Set<String> found =
        classes.stream()
            .map(JavaClass::getPackageName)
            .map(name -> name.substring("dev.backfile.".length()).split("\\.", -1)[0])
            .collect(Collectors.toSet());
    assertThat(found).containsExactlyInAnyOrderElementsOf(known);
  }

  @ArchTest
  static final ArchRule noCycles = slices().matching("dev.backfile.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyRenderKnowsJBakeAndFreemarker =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.backfile.render..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jbake..", "freemarker..", "org.apache.commons.configuration2..");

  @ArchTest
  static final ArchRule nobodyKnowsOrientDb =
      noClasses().should().dependOnClassesThat().resideInAPackage("com.orientechnologies..");

  @ArchTest
  static final ArchRule onlyContentKnowsFlexmarkAndYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.backfile.content..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vladsch..", "org.snakeyaml..");

  @ArchTest
  static final ArchRule onlyTheCommandLinePrints =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.backfile.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyCardsDraw =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.backfile.cards..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "com.github.weisj..");

  @ArchTest
  static final ArchRule nobodyLogs =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.apache.commons.logging..");

  @ArchTest
  static final ArchRule nobodyLooksAtTheClock =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.backfile.cli..", "dev.backfile.serve..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.OffsetDateTime.class, "now");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .haveSimpleName("package-info")
          .should()
          .beAnnotatedWith(org.jspecify.annotations.NullMarked.class);

  @Test
  void noRoomHasMoreThanTenFiles() throws IOException {
    List<String> crowded = new ArrayList<>();
    try (var folders = Files.walk(Path.of("src/main/java/dev/backfile"))) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        try (var files = Files.list(folder)) {
          long count =
              files
                  .filter(file -> file.toString().endsWith(".java"))
                  .filter(file -> !file.endsWith("package-info.java"))
                  .count();
          // The nouns stand together, and lunr keeps the file list of the library it follows.
          if (count > ROOM && !folder.endsWith("archive") && !folder.endsWith("lunr")) {
            crowded.add(folder + ": " + count);
          }
        }
      }
    }
    assertThat(crowded).isEmpty();
  }

  @Test
  void readmeAndArchitectureStayShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(150);
    assertThat(Files.readAllLines(Path.of("ARCHITECTURE.md"))).hasSizeLessThanOrEqualTo(120);
  }

  /** The rows of the package map: a package and the packages it may use. */
  private static Map<String, Set<String>> map() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.lookingAt()) {
        Set<String> allowed = new LinkedHashSet<>();
        if (!row.group(2).strip().equals("–")) {
          for (String name : row.group(2).strip().split(",\\s*", -1)) {
            allowed.add(name);
          }
        }
        rows.put(row.group(1), allowed);
      }
    }
    return rows;
  }
}
