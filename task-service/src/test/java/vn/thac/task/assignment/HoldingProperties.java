package vn.thac.task.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.thac.directory.command.Relation;

/** The stronger holding stands whatever the order: its law is that of a maximum. */
class HoldingProperties {

    @Property
    void the_order_of_hearing_does_not_matter(@ForAll("holdings") Holding a, @ForAll("holdings") Holding b) {
        assertThat(a.stronger(b)).isEqualTo(b.stronger(a));
    }

    @Property
    void nor_does_the_grouping(
            @ForAll("holdings") Holding a, @ForAll("holdings") Holding b, @ForAll("holdings") Holding c) {
        assertThat(a.stronger(b).stronger(c)).isEqualTo(a.stronger(b.stronger(c)));
    }

    @Property
    void a_stronger_role_beats_every_relation(@ForAll("holdings") Holding a, @ForAll("holdings") Holding b) {
        if (a.role().ordinal() < b.role().ordinal()) {
            assertThat(a.strongerThan(b)).isTrue();
        }
    }

    @Property
    void in_the_same_role_an_order_beats_a_request(@ForAll Role role) {
        assertThat(new Holding(role, Relation.ORDERED).strongerThan(new Holding(role, Relation.REQUESTED)))
                .isTrue();
    }

    @Provide
    Arbitrary<Holding> holdings() {
        return Combinators.combine(Arbitraries.of(Role.class), Arbitraries.of(Relation.class))
                .as(Holding::new);
    }
}
