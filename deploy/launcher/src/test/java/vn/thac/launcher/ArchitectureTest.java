package vn.thac.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.thac.bench.BenchSettings;
import vn.thac.client.Scenario;
import vn.thac.kept.KeptData;
import vn.thac.parts.Parts;
import vn.thac.story.Story;

/** The arrows of deploy: launcher → client, parts; story, bench → client; kept → story, client; packages in no circle. */
class ArchitectureTest {

    private static final JavaClasses DEPLOY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(
                    Main.class, Scenario.class, Story.class, BenchSettings.class, KeptData.class, Parts.class);

    private static final ArchRule NO_CIRCLES =
            slices().matching("vn.thac.(**)").should().beFreeOfCycles();

    @Test
    void packages_do_not_go_in_circles() {
        NO_CIRCLES.check(DEPLOY);
    }

    @Test
    void the_client_and_the_parts_know_nobody() {
        nobodyOf(Scenario.class, "bench", "kept", "story", "launcher", "parts").check(DEPLOY);
        nobodyOf(Parts.class, "bench", "kept", "story", "launcher", "client").check(DEPLOY);
    }

    @Test
    void the_story_and_the_benches_know_only_the_client() {
        nobodyOf(Story.class, "bench", "kept", "launcher", "parts").check(DEPLOY);
        nobodyOf(BenchSettings.class, "kept", "story", "launcher", "parts").check(DEPLOY);
    }

    @Test
    void kept_data_knows_only_the_client_and_the_story() {
        nobodyOf(KeptData.class, "bench", "launcher", "parts").check(DEPLOY);
    }

    @Test
    void the_launcher_finds_scenarios_by_name_only() {
        nobodyOf(Main.class, "bench", "kept", "story").check(DEPLOY);
    }

    @Test
    void each_rule_can_fail() {
        assertTrue(nobodyOf(Main.class, "client").evaluate(DEPLOY).hasViolation());
        assertTrue(nobodyOf(KeptData.class, "story").evaluate(DEPLOY).hasViolation());
        assertFalse(DEPLOY.stream().noneMatch(each -> each.getPackageName().startsWith("vn.thac.bench.cascade")));
    }

    private static ArchRule nobodyOf(Class<?> module, String... others) {
        String[] packages = new String[others.length];
        for (int i = 0; i < others.length; i++) {
            packages[i] = "vn.thac." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(module.getPackageName() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }
}
