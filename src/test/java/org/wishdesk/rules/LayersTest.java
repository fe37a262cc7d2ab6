package org.wishdesk.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/** Inside a feature the layer is the class-name ending. */
@AnalyzeClasses(packages = "org.wishdesk", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {

    private static final DescribedPredicate<JavaClass> FACES = describe("are a screen, a pane or a cell, or live in ui or shell",
            type -> outermost(type).getSimpleName().matches(".*(Screen|Pane|Cell)") || type.getPackageName().matches("org\\.wishdesk\\.(ui|shell)"));
    private static final DescribedPredicate<JavaClass> TABLES =
            describe("are a table", type -> outermost(type).getSimpleName().endsWith("Table"));

    private static JavaClass outermost(JavaClass type) {
        JavaClass at = type;
        while (at.getEnclosingClass().isPresent()) {
            at = at.getEnclosingClass().get();
        }
        return at;
    }

    @ArchTest
    static final ArchRule windowsOnlyInFaces = noClasses()
            .that(DescribedPredicate.not(FACES))
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("the ledger must run, and be tested, without a window");

    @ArchTest
    static final ArchRule databaseProductsOnlyInStore = noClasses().that().resideOutsideOfPackage("org.wishdesk.store")
            .should().dependOnClassesThat().resideInAnyPackage("org.h2..", "org.postgresql..", "org.flywaydb..", "com.zaxxer..")
            .because("one package knows which database it is");

    @ArchTest
    static final ArchRule jdbiOnlyInTables = noClasses().that(DescribedPredicate.not(TABLES)).and().resideOutsideOfPackage("org.wishdesk.store")
            .should().dependOnClassesThat().resideInAPackage("org.jdbi..")
            .because("SQL lives in tables and nowhere else");

    @ArchTest
    static final ArchRule tablesAreHidden = classes().that().haveSimpleNameEndingWith("Table").and().areTopLevelClasses().should().bePackagePrivate()
            .because("only its own feature reads a table; others ask the noun").allowEmptyShould(true);

    @ArchTest
    static final ArchRule papersAreHidden = classes().that().haveSimpleNameEndingWith("Paper").and().areTopLevelClasses()
            .and().resideOutsideOfPackage("org.wishdesk.paper").should().bePackagePrivate()
            .because("a paper is asked from its noun").allowEmptyShould(true);

    @ArchTest
    static final ArchRule screensKnowNoTransaction = noClasses().that(FACES)
            .should().dependOnClassesThat().haveFullyQualifiedName("org.wishdesk.store.Tx")
            .orShould().dependOnClassesThat().haveFullyQualifiedName("org.wishdesk.store.Store")
            .orShould().dependOnClassesThat(TABLES)
            .because("a screen asks its noun, so there is one path for data");

    @ArchTest
    static final ArchRule draftsArePure = noClasses().that().haveSimpleNameEndingWith("Draft")
            .should().dependOnClassesThat().resideInAnyPackage("org.wishdesk.store..", "org.wishdesk.ui..", "java.sql..", "java.nio.file..", "javafx..")
            .because("what was typed is judged without the world");

    @ArchTest
    static final ArchRule noStaticState = fields().that().areStatic().should().beFinal()
            .because("what is static and changes is shared by everyone and owned by no one").allowEmptyShould(true);

    @ArchTest
    static final ArchRule noSingletons = methods().that().haveNameMatching("getInstance|instance").should().notBeStatic()
            .because("everything is built by constructor, in Station").allowEmptyShould(true);

    @ArchTest
    static final ArchRule threadsOnlyInUi = noClasses().that().resideOutsideOfPackage("org.wishdesk.ui")
            .should().callConstructor(Thread.class, Runnable.class).orShould().callConstructor(Thread.class)
            .orShould().callConstructor(Thread.class, Runnable.class, String.class)
            .orShould().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
            .because("work goes through ui.Work; parallel work takes an executor");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses().that().resideOutsideOfPackages("org.wishdesk.ui", "org.wishdesk.shell")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
            .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(Clock.class, "systemDefaultZone")
            .because("a test must be able to live on any day");

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheWords = noClasses()
            .that().haveNameNotMatching("org\\.wishdesk\\.(Main|Station)(\\$.*)?").and().resideOutsideOfPackage("org.wishdesk.command")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .because("what the user reads goes through words, what we read goes to the log");

    @ArchTest
    static final ArchRule recordsAndNounsAreFinal = classes().that().areTopLevelClasses().and().areNotInterfaces().and().areNotEnums()
            .and().doNotHaveModifier(JavaModifier.ABSTRACT).and().arePublic()
            .should().haveModifier(JavaModifier.FINAL)
            .because("nothing here is made to be extended");
}
