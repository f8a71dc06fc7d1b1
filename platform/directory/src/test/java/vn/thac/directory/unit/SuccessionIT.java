package vn.thac.directory.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.directory.unit.facts.FactsFixture.BEGIN;
import static vn.thac.directory.unit.facts.FactsFixture.unit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.unit.facts.FactsFixture;
import vn.thac.directory.unit.facts.KeepUnits;
import vn.thac.testing.PartsResource;

/** Who comes after whom, through merger, split, further reform, and an end that is taken back. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class SuccessionIT {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate EVE = REFORM.minusDays(1);
    private static final LocalDate AGAIN = LocalDate.of(2026, 1, 1);

    @Inject
    Succession succession;

    @Inject
    KeepUnits units;

    private final FactsFixture province = unit("government", "province");
    private final FactsFixture district =
            unit("government", "district").until(REFORM).under("command", province);
    private final FactsFixture commune =
            unit("government", "commune").until(REFORM).under("command", district.id(), BEGIN, REFORM);
    private final FactsFixture one = unit("government", "commune").from(REFORM);
    private final FactsFixture other = unit("government", "commune").from(REFORM);

    @Test
    void a_split_unit_has_several_heirs_from_the_day_of_its_end() {
        keep(commune.heir(one.id(), REFORM, "split").heir(other.id(), REFORM, "split"), one, other);

        assertEquals(Set.of(), succession.heirs(commune.id(), EVE));
        assertEquals(Set.of(one.id(), other.id()), succession.heirs(commune.id(), REFORM));
    }

    @Test
    void who_takes_over_later_is_no_heir_before() {
        keep(commune.heir(one.id(), AGAIN, "whole"), one);

        assertEquals(Set.of(), succession.heirs(commune.id(), AGAIN.minusDays(1)));
        assertEquals(Set.of(one.id()), succession.heirs(commune.id(), AGAIN));
    }

    @Test
    void the_chain_is_followed_to_who_is_there_on_the_day() {
        FactsFixture merged = unit("government", "commune").from(AGAIN);
        keep(commune.heir(one.id(), REFORM, "whole"), one.until(AGAIN).heir(merged.id(), AGAIN, "whole"), merged);

        assertEquals(Set.of(one.id()), succession.heirs(commune.id(), AGAIN.minusDays(1)));
        assertEquals(Set.of(merged.id()), succession.heirs(commune.id(), AGAIN));
        assertEquals(
                Map.of(commune.id(), Set.of(merged.id()), one.id(), Set.of(merged.id())),
                succession.heirs(List.of(commune.id(), one.id(), merged.id()), AGAIN));
    }

    @Test
    void who_took_over_a_function_is_no_heir_and_a_circle_ends() {
        keep(
                commune.heir(other.id(), REFORM, "function").heir(one.id(), REFORM, "whole"),
                one.until(AGAIN).heir(commune.id(), AGAIN, "whole"),
                other);

        assertEquals(Set.of(one.id()), succession.heirs(commune.id(), REFORM));
        assertEquals(Set.of(), succession.heirs(commune.id(), AGAIN));
    }

    @Test
    void an_end_that_is_taken_back_leaves_no_heir() {
        keep(commune.heir(one.id(), REFORM, "whole"), one);
        assertEquals(Set.of(one.id()), succession.heirs(commune.id(), REFORM));

        keep(commune.until(null).version(2));

        assertEquals(Set.of(), succession.heirs(commune.id(), REFORM));
        assertEquals(Optional.empty(), succession.superior(commune.id(), REFORM));
    }

    @Test
    void above_it_stands_who_is_there_or_the_one_heir_of_who_was() {
        keep(province, district, commune);
        assertEquals(Optional.of(province.id()), succession.superior(commune.id(), REFORM));

        keep(district.version(2).heir(one.id(), REFORM, "whole"), one);
        assertEquals(Optional.of(one.id()), succession.superior(commune.id(), REFORM));

        keep(district.version(3).heir(other.id(), REFORM, "split"), other);
        assertEquals(Optional.of(province.id()), succession.superior(commune.id(), REFORM));
        assertEquals(Optional.empty(), succession.superior(commune.id(), EVE));
    }

    private void keep(FactsFixture... told) {
        units.keep(Arrays.stream(told).map(FactsFixture::facts).toList());
    }
}
