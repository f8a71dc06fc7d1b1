package vn.thac.plan.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which one way an addressee is told. */
class AddresseeRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    type: person                                  | none
                    type: person, parts: [other]                  | none
                    type: person, units: []                       | none
                    type: person, unit: null, selector: null      | none
                    type: person, unit: 'ubnd:91'                 | /addressees/0/type addressee-is-no-unit
                    type: person, units: ['ubnd:91']              | /addressees/0/type addressee-is-no-unit
                    type: person, selector: {track: party}        | /addressees/0/type addressee-is-no-unit
                    type: society, unit: 'ubnd:91'                | /addressees/0/type addressee-is-no-unit
                    type: society, selector: {level: commune}     | /addressees/0/type addressee-is-no-unit
                    type: unit, unit: 'ubnd:91'                   | none
                    type: class, selector: {level: commune}       | none
                    type: post-holder, unit: 'ubnd:91'            | none
                    type: team, units: ['ubnd:91']                | none
                    unit: 'ubnd:91'                               | none
                    """)
    void persons_and_society_are_no_units(String said, String found) {
        assertEquals(found, faults("{key: a, name: A, " + said + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    vague: true                           | none
                    vague: true, parts: [other]           | none
                    vague: true, units: []                | none
                    vague: false, unit: 'ubnd:91'         | none
                    vague: true, unit: 'ubnd:91'          | /addressees/0/vague addressee-vague-and-named
                    vague: true, units: ['ubnd:91']       | /addressees/0/vague addressee-vague-and-named
                    vague: true, selector: {kind: so}     | /addressees/0/vague addressee-vague-and-named
                    vague: true, type: person, unit: 'ubnd:91' | /addressees/0/type addressee-is-no-unit, /addressees/0/vague addressee-vague-and-named
                    """)
    void who_is_named_is_not_vague(String said, String found) {
        assertEquals(found, faults("{key: a, name: A, " + said + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    null                                        | none
                    {track: party}                              | none
                    {level: commune}                            | none
                    {kind: so}                                  | none
                    {under: 'ubnd:91'}                          | none
                    {}                                          | /addressees/0/selector selector-says-nothing
                    {tree: sector, direct: true}                | /addressees/0/selector selector-says-nothing
                    {except: ['ubnd:91']}                       | /addressees/0/selector selector-says-nothing
                    {track: null, level: null}                  | /addressees/0/selector selector-says-nothing
                    """)
    void a_rule_that_would_mean_everybody_says_nothing(String selector, String found) {
        assertEquals(found, faults("{key: a, name: A, selector: " + selector + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a>a             | a
                    a>b b>a         | a b
                    a>b b>c c>a     | a b c
                    a>b b>c c>b     | b c
                    a>b b>b         | b
                    a>b,c b>a c>d   | a b
                    a>b,c b>d c>d   | none
                    a>b b>c         | none
                    a>nobody        | none
                    a>b,b           | none
                    """)
    void only_a_phrase_that_is_made_of_itself_turns_in_a_circle(String phrases, String turning) {
        StringBuilder yaml = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        int place = 0;
        for (String phrase : phrases.split(" ")) {
            String[] sides = phrase.split(">");
            yaml.append("{key: %s, name: N, parts: [%s]},".formatted(sides[0], sides[1]));
            if (turning.contains(sides[0]) && !turning.equals("none")) {
                expected.append(", /addressees/%d/parts parts-cycle".formatted(place));
            }
            place++;
        }
        assertEquals(turning.equals("none") ? Found.NONE : expected.substring(2), faults(yaml.toString()));
    }

    @Test
    void what_has_no_key_is_no_part_of_anything() {
        assertEquals(Found.NONE, faults("{name: A, parts: [a]}, {key: a, name: B, parts: [null, 7]}"));
    }

    private static String faults(String addressees) {
        return Found.in("addressees: [" + addressees + "]", (root, faults) -> new AddresseeRules(root, faults).check());
    }
}
