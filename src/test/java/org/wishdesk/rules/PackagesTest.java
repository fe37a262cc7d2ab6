package org.wishdesk.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom. A newcomer who guesses where a thing lives should be right, and news should travel one way. */
class PackagesTest {

    private static final String ROOT = "org.wishdesk";
    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    private static final List<String> SHARED = List.of("base", "words", "store", "paper", "ui", "settings");

    /** Each package and what it may import of ours. Features see the shared packages and only what stands before them. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry("base", Set.of()),
            entry("words", Set.of("base")),
            entry("store", Set.of("base", "words")),
            entry("paper", Set.of("base", "words")),
            entry("ui", Set.of("base", "words", "paper")),
            entry("settings", Set.of("base", "words", "store", "paper", "ui")),
            entry("goods", sharedAnd()),
            entry("people", sharedAnd()),
            entry("inventory", sharedAnd("goods")),
            entry("money", sharedAnd("people")),
            entry("wishes", sharedAnd("people", "goods")),
            // The solver is pure: it knows groups, line classes and penalties, never the ledger, so that it can be judged on its own.
            entry("matching.engine", Set.of()),
            entry("matching", sharedAnd("people", "goods", "inventory", "money", "wishes", "matching.engine")),
            // Beside the inventory and not in it: what is sold brings money, and the inventory knows none.
            entry("sorting", sharedAnd("goods", "inventory", "money")),
            entry("intake", sharedAnd("people", "goods", "inventory", "money", "wishes", "matching")),
            entry("delivery", sharedAnd("people", "goods", "inventory", "money", "wishes", "matching")),
            entry("imports", sharedAnd("people", "goods", "inventory", "money", "wishes", "matching", "intake", "delivery")),
            entry("command", sharedAnd("people", "goods", "inventory", "money", "wishes", "matching", "intake", "delivery", "imports")),
            entry("shell", Set.of("base", "words", "ui")));

    private static Set<String> sharedAnd(String... features) {
        Set<String> all = new HashSet<>(SHARED);
        all.addAll(List.of(features));
        return all;
    }

    private static String ours(JavaClass type) {
        String name = type.getPackageName();
        return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
    }

    @Test
    void everyPackageIsOnTheList() {
        Set<String> found = OURS.stream().map(PackagesTest::ours).filter(p -> !p.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(ALLOWED.keySet()).as("a package that the list does not name has no place in the design yet").containsAll(found);
    }

    @TestFactory
    List<DynamicTest> eachPackageImportsOnlyWhatItMay() {
        return ALLOWED.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> DynamicTest.dynamicTest(e.getKey(), () -> {
            Set<String> may = e.getValue();
            noClasses().that(describe("live in " + e.getKey(), type -> ours(type).equals(e.getKey())))
                    .should().dependOnClassesThat(describe("live outside " + may,
                            type -> type.getPackageName().startsWith(ROOT) && !ours(type).equals(e.getKey()) && !may.contains(ours(type))))
                    .because("the design names who may import whom; change it there, in this list, with a reason")
                    .allowEmptyShould(true).check(OURS);
        })).toList();
    }

    @Test
    void onlyMainAndStationStandAtTheTop() {
        classes().that().resideInAPackage(ROOT)
                .should().haveNameMatching(ROOT + "\\.(Main|Station)(\\$.*)?|" + ROOT + "\\.package-info")
                .because("everything else belongs to a feature").check(OURS);
    }

    @Test
    void noPackageCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles()
                .because("of the programs studied only those with this test have no tangle").check(OURS);
    }
}
