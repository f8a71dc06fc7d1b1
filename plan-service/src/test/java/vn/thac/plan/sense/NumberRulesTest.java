package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.core.problem.Faults;
import vn.thac.plan.packages.PackageReader;

/** Each decimal of a package can be written as a plan writes it, by one rule: of targets see {@link TargetRulesTest}. */
class NumberRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {amount: 12.5}                          | 12.5     | none
                    {amount: '12,5'}                        | 12.5     | none
                    {amount: '1.250.000,5', unit: đồng}     | 1250000.5| none
                    {amount: '12,5 tỷ đồng'}                | 12.5     | none
                    {amount: '12,5 tỷ đồng', unit: tỷ đồng} | 12.5     | none
                    {amount: '12,5 tỷ đồng', unit: USD}     |          | number-says-otherwise
                    {amount: '5 – 10', unit: tỷ đồng}       |          | number-says-otherwise
                    {amount: '1.250', unit: tỷ đồng}        |          | number-ambiguous
                    {amount: 20.000, unit: tỷ đồng}         | 20.000   | number-ambiguous
                    {amount: nhiều, unit: tỷ đồng}          |          | number-unreadable
                    {amount: 12,5, unit: tỷ đồng}           | 12       | decimal-comma-in-flow
                    {amount: 2500000000000000.5, unit: đồng}| 2500000000000000.5 | none
                    """)
    void a_sum_of_the_budget_is_written_as_a_plan_writes_it(String step, String read, String found) {
        String text = "budget: {steps: [" + step + "]}";
        assertEquals(read, said(text, "/budget/steps/0/amount"));
        assertEquals(at("/budget/steps/0/amount", found), found(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {values: {min: '0,5'}}              | 0.5   | none
                    {values: {min: '99.5'}}             | 99.5  | none
                    {unit: '%', values: {min: '0,5 %'}} | 0.5   | none
                    {unit: km, values: {min: '0,5 %'}}  |       | number-says-otherwise
                    {values: {min: '12.345'}}           |       | number-ambiguous
                    {values: {min: many}}               |       | number-unreadable
                    {values: {min: 0,5, max: 10}}       | 0     | decimal-comma-in-flow
                    {values: {min: 0.0000001}}          | 1E-7  | value-too-precise
                    """)
    void a_bound_of_an_indicator_too(String indicator, String read, String found) {
        String text = "indicators: [" + indicator + "]";
        assertEquals(read, said(text, "/indicators/0/values/min"));
        assertEquals(at("/indicators/0/values/min", found), found(text));
    }

    @Test
    void the_unit_that_stands_with_a_sum_is_the_sums() {
        assertEquals(
                "tỷ đồng",
                tree("budget: {steps: [{amount: '12,5 tỷ đồng'}]}")
                        .at("/budget/steps/0/unit")
                        .textValue());
    }

    /** Whoever adds a decimal to the schema has it read here too. */
    @Test
    void every_decimal_of_the_schema_can_be_text() {
        List<String> decimals = new ArrayList<>();
        decimals(PackageReader.stored(schema()).path("$defs"), "", decimals);
        assertEquals(
                List.of(
                        "/bound",
                        "/target/properties/value",
                        "/target/properties/upTo",
                        "/baseline/properties/value",
                        "/budgetStep/properties/amount"),
                decimals);
        decimals.forEach(at -> assertTrue(
                PackageReader.stored(schema())
                        .at("/$defs" + at + "/type")
                        .toString()
                        .contains("\"string\""),
                at));
    }

    private static void decimals(JsonNode of, String at, List<String> found) {
        if (of.path("type").toString().contains("\"number\"")) {
            found.add(at);
        }
        of.properties().forEach(field -> decimals(field.getValue(), at + "/" + field.getKey(), found));
        for (int i = 0; of.isArray() && i < of.size(); i++) {
            decimals(of.get(i), at + "/" + i, found);
        }
    }

    private static String schema() {
        try (var in = PackageSchema.class.getResourceAsStream(PackageSchema.RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String at(String pointer, String code) {
        return code.equals(Found.NONE) ? code : pointer + " " + code;
    }

    private static String said(String text, String pointer) {
        JsonNode said = tree(text).at(pointer);
        return said.isNumber() ? said.asText() : null;
    }

    private static JsonNode tree(String yaml) {
        return PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true);
    }

    private static String found(String text) {
        return Found.in(text, NumberRulesTest::check);
    }

    private static void check(At root, Faults faults) {
        new NumberRules(root, faults).check();
    }
}
