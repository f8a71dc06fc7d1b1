package vn.thac.plan.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedAnewTest {

    private static final String BEFORE = Text.HEAD + """
            addressees:
              - {key: a, name: A, unit: 'test:1'}
              - {key: b, name: B, units: ['test:2', 'test:3']}
              - {key: c, name: C, selector: {track: government, level: district, under: 'ubnd:91'}}
              - {key: d, name: D, unit: 'test:4'}
              - {key: ai, name: Ai đó, vague: true}
            duties:
              - {key: D1, addressee: a, text: Một}
              - {key: D2, addressee: b, text: Hai, with: [c]}
            mandates: [{addressee: d, asks: own-plan}]
            reporting: [{key: R1, who: [a, d], to: [a], kind: periodic, frequency: P1Y, deadline: {day: 10, month: 11}}]
            """;

    @Test
    void nobody_is_named_anew_where_only_words_and_days_change() {
        named(BEFORE.replace("text: Một", "text: Mốt, due: 2025-01-01"), Set.of("a", "b", "c", "d"));
    }

    @Test
    void the_order_in_which_units_are_named_changes_no_member() {
        named(BEFORE.replace("['test:2', 'test:3']", "['test:3', 'test:2']"), Set.of("a", "b", "c", "d"));
    }

    @Test
    void an_item_that_is_new_or_whose_holders_or_their_members_are_others_names_all_that_hold_it() {
        named(
                BEFORE.replace("text: Hai, with: [c]}", "text: Hai, with: [c]}\n  - {key: D3, addressee: c, text: Ba}"),
                Set.of("a", "b", "c", "d"),
                "b",
                "c");
        named(BEFORE.replace("with: [c]", "with: [c], role: lead"), Set.of("a", "b", "c", "d"), "b", "c");
        named(BEFORE.replace("['test:2', 'test:3']", "['test:2']"), Set.of("a", "c", "d"), "b", "c");
        named(BEFORE.replace("level: district", "level: commune"), Set.of("a", "b", "d"), "b", "c");
    }

    @Test
    void whoever_has_something_together_with_one_that_is_named_is_named_too_and_so_on() {
        named(
                BEFORE.replace("{key: D1, addressee: a, text: Một}", "{key: D1, addressee: a, text: Một, with: [b]}"),
                Set.of("a", "b", "c", "d"),
                "a",
                "b",
                "c",
                "d");
    }

    @Test
    void a_phrase_that_means_nobody_known_is_named_with_what_it_holds() {
        named(
                BEFORE.replace("{key: D2, addressee: b, text: Hai, with: [c]}", "{key: D2, addressee: ai, text: Hai}"),
                Set.of("a", "b", "c", "d"),
                "ai");
    }

    @Test
    void who_is_only_asked_by_a_mandate_is_named_where_it_means_others() {
        named(
                BEFORE.replace("who: [a, d]", "who: [a]").replace("'test:4'", "'test:5'"),
                Set.of("a", "b", "c"),
                "a",
                "d");
    }

    private static void named(String after, Set<String> kept, String... sent) {
        NamedAnew named = NamedAnew.of(Text.says(BEFORE), Text.says(after));
        assertEquals(kept, named.kept());
        assertEquals(List.of(sent), named.sent());
    }

    @Test
    void of_an_item_or_regime_whose_holders_and_members_are_the_same_nothing_is_said_anew() {
        String more =
                BEFORE.replace("text: Hai, with: [c]}", "text: Hai, with: [c]}\n  - {key: D3, addressee: c, text: Ba}");
        saidAnew(more, List.of("D3"), List.of());
        saidAnew(BEFORE.replace("with: [c]", "with: [c], role: lead"), List.of("D2"), List.of());
        saidAnew(BEFORE.replace("'test:1'", "'test:9'"), List.of("D1"), List.of("R1"));
        saidAnew(BEFORE.replace("who: [a, d]", "who: [a, c]"), List.of(), List.of("R1"));
        saidAnew(BEFORE.replace("text: Một", "text: Mốt, due: 2025-01-01"), List.of(), List.of());
    }

    private static void saidAnew(String after, List<String> items, List<String> regimes) {
        NamedAnew named = NamedAnew.of(Text.says(BEFORE), Text.says(after));
        assertEquals(items, named.items());
        assertEquals(regimes, named.regimes());
    }
}
