package dev.pressrun;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.pressrun.app.Main;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of docs/architecture.md: who may use whom, and where each library lives. */
class ArchitectureTest {
    private static final String ROOT = "dev.pressrun.";

    /** Each package and the packages of ours that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("text", Set.of()),
            Map.entry("idn", Set.of()),
            Map.entry("post", Set.of()),
            Map.entry("markdown", Set.of()),
            Map.entry("frontmatter", Set.of("post")),
            Map.entry("media", Set.of("post", "frontmatter")),
            Map.entry("history", Set.of("post")),
            Map.entry("liquid", Set.of()),
            Map.entry("generator", Set.of("post", "frontmatter")),
            Map.entry("dialect", Set.of("liquid")),
            Map.entry("source", Set.of("post", "markdown", "frontmatter", "generator", "dialect", "media", "history")),
            Map.entry("feed", Set.of("post")),
            Map.entry("theme", Set.of()),
            Map.entry("digest", Set.of("idn", "post", "theme")),
            Map.entry("subscriber", Set.of("idn")),
            Map.entry("delivery", Set.of("digest", "subscriber")),
            Map.entry("dkim", Set.of()),
            Map.entry("mail", Set.of("digest", "subscriber", "delivery", "dkim")),
            Map.entry("schedule", Set.of()),
            Map.entry("websub", Set.of()),
            Map.entry("store", Set.of("post", "digest", "subscriber", "delivery", "schedule", "websub")),
            Map.entry("web", Set.of("post", "feed", "theme", "digest", "subscriber", "delivery")),
            Map.entry(
                    "preview",
                    Set.of(
                            "post",
                            "markdown",
                            "feed",
                            "theme",
                            "digest",
                            "subscriber",
                            "delivery",
                            "mail",
                            "dkim",
                            "web")),
            Map.entry(
                    "config",
                    Set.of(
                            "idn",
                            "post",
                            "generator",
                            "source",
                            "feed",
                            "digest",
                            "subscriber",
                            "delivery",
                            "dkim",
                            "mail",
                            "store",
                            "schedule",
                            "theme",
                            "web")),
            Map.entry(
                    "app",
                    Set.of(
                            "post",
                            "source",
                            "feed",
                            "theme",
                            "idn",
                            "digest",
                            "subscriber",
                            "delivery",
                            "dkim",
                            "mail",
                            "store",
                            "schedule",
                            "websub",
                            "web",
                            "preview",
                            "config")));

    /** Each library and the packages that are its home. */
    private static final Map<String, Set<String>> HOME = Map.ofEntries(
            Map.entry("org.commonmark..", Set.of("markdown")),
            Map.entry("org.jsoup..", Set.of("markdown")),
            Map.entry("net.gcardone..", Set.of("generator")),
            Map.entry("org.snakeyaml..", Set.of("frontmatter")),
            Map.entry("org.tomlj..", Set.of("frontmatter")),
            Map.entry("com.rometools..", Set.of("feed")),
            Map.entry("org.jdom2..", Set.of("feed")),
            Map.entry("io.pebbletemplates..", Set.of("theme")),
            Map.entry("com.ibm.icu..", Set.of("idn")),
            Map.entry("com.sanctionco..", Set.of("subscriber")),
            Map.entry("jakarta.mail..", Set.of("mail")),
            Map.entry("org.eclipse.angus..", Set.of("mail")),
            Map.entry("org.quartz..", Set.of("schedule")),
            Map.entry("java.sql..", Set.of("store")),
            Map.entry("javax.sql..", Set.of("store")),
            Map.entry("org.sqlite..", Set.of("store")),
            Map.entry("org.jdbi..", Set.of("store")),
            Map.entry("com.zaxxer..", Set.of("store")),
            Map.entry("org.flywaydb..", Set.of("store")),
            Map.entry("java.net.http..", Set.of("websub")),
            Map.entry("org.eclipse.jetty..", Set.of("web")),
            Map.entry("com.sun.net.httpserver..", Set.of("preview")),
            // JSON is read in front matter and written as a feed, an answer and a report
            Map.entry("com.google.gson..", Set.of("frontmatter", "feed", "web", "app")),
            Map.entry("picocli..", Set.of("app")),
            Map.entry("me.tongfei..", Set.of("app")),
            Map.entry("de.siegmar..", Set.of("app")),
            Map.entry("ch.qos.logback..", Set.of("app")));

    // where the program itself was compiled to, whatever built it; the tests are elsewhere
    private static final JavaClasses OURS = new ClassFileImporter()
            .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    static Stream<Map.Entry<String, Set<String>>> homes() {
        return HOME.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> found = OURS.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toSet());

        assertThat(found).isEqualTo(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatTheTableAllows(String name) {
        String[] allowed = Stream.concat(Stream.of(name, "text"), MAY_USE.get(name).stream())
                .map(other -> ROOT + other)
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> forbidden =
                resideInAPackage("dev.pressrun..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));

        noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(forbidden)
                .check(OURS);
    }

    @ParameterizedTest
    @MethodSource("homes")
    void aLibraryStaysInItsHome(Map.Entry<String, Set<String>> home) {
        String[] rooms = home.getValue().stream().map(room -> ROOT + room).toArray(String[]::new);

        noClasses()
                .that(resideOutsideOfPackages(rooms))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(home.getKey())
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void onlyAppAsksTheSystemForTheTime() {
        List<Class<?>> clocks = List.of(Instant.class, LocalDate.class, LocalDateTime.class);
        for (Class<?> clock : clocks) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "app")
                    .should()
                    .callMethod(clock, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(ZoneId.class, "systemDefault")
                    .check(OURS);
        }
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = OURS.stream()
                .map(JavaClass::getPackage)
                .filter(type -> !type.isAnnotatedWith(NullMarked.class))
                .map(type -> type.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Info|Data|Base|Abstract)(\\$.*)?")
                .check(OURS);
    }
}
