package vn.thac.plan.draft;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.plan.Story.as;
import static vn.thac.plan.Story.draftAndIssue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.plan.SampleUnits;
import vn.thac.plan.packages.PackageReader;
import vn.thac.testing.PartsResource;

/** What docs/plan-package.md tells somebody who has nothing else: its example works, and no section is left untold. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
class PackageGuideIT {

    private static final Path GUIDE = Path.of("../docs/plan-package.md");
    private static final Path SCHEMA = Path.of("contract/plan-package.schema.json");

    @Inject
    SampleUnits units;

    @BeforeEach
    void the_units_of_the_sample_are_known() {
        units.load();
    }

    @Test
    void its_example_is_taken_as_it_stands_with_no_warning_but_those_it_speaks_of() throws IOException {
        String example = example();
        as("ub-kien-giang")
                .contentType("application/yaml")
                .body(example.getBytes(StandardCharsets.UTF_8))
                .post("/v1/plans?dryRun=true")
                .then()
                .statusCode(200)
                .body("emptyAddressees", empty(), "vagueAddressees.size()", equalTo(1))
                .body("warnings.code", everyItem(oneOf("periods-left-out", "due-before-entry")));
        String plan = draftAndIssue("ub-kien-giang", example);
        as("ub-kien-giang").get("/v1/plans/" + plan).then().body("state", equalTo("issued"));
    }

    @Test
    void every_section_of_the_schema_is_told_and_shown() throws IOException {
        Set<String> sections = new TreeSet<>();
        JsonNode schema = PackageReader.stored(Files.readString(SCHEMA));
        schema.path("properties").fieldNames().forEachRemaining(sections::add);
        String text = Files.readString(GUIDE);
        String table = text.substring(text.indexOf("## What becomes of each section"));
        Set<String> told = Pattern.compile("`([a-zA-Z]+)`")
                .matcher(table)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replace("`", ""))
                .filter(sections::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(sections, told);
        assertTrue(PackageReader.tree(example().getBytes(StandardCharsets.UTF_8), true)
                        .size()
                > 10);
    }

    private static String example() throws IOException {
        String text = Files.readString(GUIDE);
        int from = text.indexOf("```yaml\n") + "```yaml\n".length();
        return text.substring(from, text.indexOf("```", from));
    }
}
