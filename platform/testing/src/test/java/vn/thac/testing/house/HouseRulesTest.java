package vn.thac.testing.house;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Provider;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thac.core.bulk.EachRow;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.inbox.Received;
import vn.thac.core.sql.Sql;
import vn.thac.parts.Parts;
import vn.thac.testing.house.above.Above;
import vn.thac.testing.house.bad.one.One;
import vn.thac.testing.house.bad.two.Two;
import vn.thac.testing.house.good.GoodRow;
import vn.thac.testing.house.good.GoodStore;

/** Each rule lets the good classes pass and fails on its bad one. */
class HouseRulesTest {

    /** A policy that answers HTTP. */
    static class BadPolicy {
        Response answer;
    }

    /** A use case that speaks SQL. */
    static class BadReport {
        Connection connection;
    }

    /** A use case that speaks SQL through core. */
    static class BadTotals {
        Sql sql;
    }

    /** A value that keeps itself. */
    static class BadUnit {
        EntityManager entities;
    }

    /** A use case that holds entities. */
    static class BadEnding {
        GoodRow row;
    }

    /** A use case that listens to Kafka. */
    static class BadNotice {
        ConsumerRecord<String, String> record;
    }

    /** A use case that takes events. */
    static class BadTaking {
        Received event;
    }

    /** A value with injected parts. */
    record BadSpan(Provider<String> name) {}

    /** Says nothing of what it does. */
    static class BadManager {}

    /** Takes many rows, and its key is gone before the last. */
    @Idempotent
    static class BadBulk {
        EachRow each;
    }

    /** Uses a module that it is not built on. */
    static class BadGuest {
        Parts parts;
    }

    @Test
    void only_resources_speak_rest() {
        holdsButNotFor(BadPolicy.class, HouseRules::restOnlyInResources);
    }

    @Test
    void only_stores_speak_sql() {
        holdsButNotFor(BadReport.class, HouseRules::sqlOnlyInStores);
        holdsButNotFor(BadTotals.class, HouseRules::sqlOnlyInStores);
    }

    @Test
    void only_rows_and_stores_touch_jpa() {
        holdsButNotFor(BadUnit.class, HouseRules::jpaOnlyInRowsAndStores);
    }

    @Test
    void entities_stay_in_stores() {
        holdsButNotFor(BadEnding.class, HouseRules::rowsStayInStores);
    }

    @Test
    void only_consumers_take_events() {
        holdsButNotFor(BadNotice.class, HouseRules::eventsComeInThroughConsumers);
        holdsButNotFor(BadTaking.class, HouseRules::eventsComeInThroughConsumers);
    }

    @Test
    void records_know_no_container() {
        holdsButNotFor(BadSpan.class, HouseRules::valuesArePlain);
    }

    @Test
    void names_say_what_a_class_does() {
        holdsButNotFor(BadManager.class, HouseRules::namesSayWhat);
    }

    @Test
    void who_takes_many_rows_keeps_its_key_as_long_as_that_takes() {
        holdsButNotFor(BadBulk.class, HouseRules::manyRowsHaveTime);
    }

    @Test
    void a_module_uses_only_what_it_is_built_on() {
        holdsButNotFor(BadGuest.class, HouseRules::usesOnly);
        assertDoesNotThrow(
                over(GoodStore.class, BadGuest.class).usesOnly(Parts.class)::check, "unless it is built on it");
    }

    @Test
    void packages_do_not_go_in_circles() {
        holds(HouseRules::noCircles);
        fails(over(One.class, One.class, Two.class).noCircles(), One.class);
    }

    @Test
    void arrows_go_back() {
        HouseRules ordered = over(HouseRules.class, GoodStore.class, Above.class);
        assertDoesNotThrow(ordered.arrowsGoBackIn(GoodStore.class, Above.class)::check);
        fails(ordered.arrowsGoBackIn(Above.class, GoodStore.class), Above.class);
    }

    @Test
    void what_stands_apart_knows_nobody_and_nobody_knows_it() {
        assertDoesNotThrow(over(HouseRules.class, GoodStore.class, One.class).apart(GoodStore.class)::check);
        fails(over(HouseRules.class, GoodStore.class, Above.class).apart(GoodStore.class), Above.class);
        fails(over(HouseRules.class, One.class, Above.class).apart(Above.class), Above.class);
    }

    @Test
    void every_package_is_null_marked() {
        holds(HouseRules::everyPackageIsNullMarked);
        fails(over(One.class, One.class).everyPackageIsNullMarked(), One.class);
    }

    @Test
    void foreign_tables_are_named_nowhere(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("GoodStore.java"), "select unknown_unit from unit");
        assertDoesNotThrow(good().noCircles().neverMentions("known_", sources)::check);
        Files.writeString(sources.resolve("BadStore.java"), "with u as (\nselect id from known_unit)");
        Throwable breach =
                assertThrows(AssertionError.class, good().noCircles().neverMentions("known_", sources)::check);
        assertTrue(breach.getMessage().contains("BadStore.java:2 select id from known_unit"), breach::getMessage);
    }

    @Test
    void to_check_nothing_is_a_mistake() {
        assertThrows(AssertionError.class, good()::check);
        assertThrows(AssertionError.class, over(GoodStore.class).noCircles()::check);
    }

    private static void holdsButNotFor(Class<?> bad, UnaryOperator<HouseRules> rule) {
        holds(rule);
        fails(rule.apply(over(GoodStore.class, bad)), bad);
    }

    private static void holds(UnaryOperator<HouseRules> rule) {
        assertDoesNotThrow(rule.apply(good())::check);
    }

    private static void fails(HouseRules rules, Class<?> bad) {
        Throwable breach = assertThrows(AssertionError.class, rules::check);
        assertTrue(breach.getMessage().contains(bad.getName()), breach::getMessage);
    }

    private static HouseRules good() {
        return HouseRules.over(GoodStore.class, new ClassFileImporter().importPackagesOf(GoodStore.class));
    }

    private static HouseRules over(Class<?> root, Class<?>... classes) {
        JavaClasses imported = new ClassFileImporter().importClasses(classes);
        return HouseRules.over(root, imported);
    }
}
