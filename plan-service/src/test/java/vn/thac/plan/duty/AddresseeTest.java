package vn.thac.plan.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.FullPlan;

/** Whom a phrase of the text stands for. */
class AddresseeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: a                                          | false | true
                    units: [], parts: []                            | false | true
                    level: commune, track: party, type: class       | false | true
                    vague: false                                    | false | true
                    unit: 'ubnd:91'                                 | true  | false
                    units: ['ubnd:91']                              | true  | false
                    selector: {track: party}                        | true  | false
                    parts: [b]                                      | false | false
                    unit: 'ubnd:91', parts: [b]                     | true  | false
                    parts: [b], vague: true                         | false | true
                    vague: true                                     | false | true
                    """)
    void who_names_no_unit_and_is_made_of_nobody_means_nobody_known(
            String said, boolean namesUnits, boolean meansNobodyKnown) {
        Addressee addressee = addressee(said);
        assertEquals(namesUnits, addressee.namesUnits());
        assertEquals(meansNobodyKnown, addressee.meansNobodyKnown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name: A                                                         | ''
                    unit: 'ubnd:1'                                                  | ubnd:1
                    units: ['ubnd:2', 'ubnd:1']                                     | ubnd:2 ubnd:1
                    unit: 'ubnd:1', units: ['ubnd:2']                               | ubnd:1 ubnd:2
                    unit: 'ubnd:1', units: ['ubnd:2', 'ubnd:1', 'ubnd:2']           | ubnd:1 ubnd:2
                    selector: {under: 'ubnd:1', except: ['ubnd:2']}, parts: [b]     | ''
                    """)
    void units_named_by_hand_stand_in_the_order_of_the_text_each_once(String said, String named) {
        assertEquals(
                named.isEmpty() ? List.of() : List.of(named.split(" ")),
                addressee(said).named());
    }

    private static Addressee addressee(String said) {
        return FullPlan.read("addressees: [{" + said + "}]").addressees().get(0);
    }
}
