package vn.thac.plan.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.plan.packages.FullPlan;
import vn.thac.plan.packages.PackageReader;

/** Groups, their tasks, and what stays of an entry that is written anew. */
class TaskGroupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    key: G             | A E
                    lead: []           | A E
                    assignmentLevel: group | A E
                    lead: [a]          | ''
                    coordinate: [a]    | ''
                    requested: [a]     | ''
                    """)
    void tasks_that_name_nobody_are_unassigned_where_their_group_names_nobody_either(String group, String unassigned) {
        TaskGroup read = group("{" + group
                + ", tasks: [{key: A}, {key: B, lead: [a]}, {key: C, coordinate: [a]}, {key: D, requested: [a]},"
                + " {key: E, duties: [D1], passesTo: [a]}]}");
        assertEquals(
                unassigned,
                String.join(" ", read.unassigned().stream().map(Task::key).toList()));
    }

    @ParameterizedTest
    @CsvSource({"group, true", "task, false", "none, false", "null, false"})
    void only_where_the_text_says_so_a_group_is_assigned_as_a_whole(String level, boolean whole) {
        assertEquals(whole, group("{key: G, assignmentLevel: " + level + "}").isForTheWholeGroup());
    }

    @Test
    void a_group_with_other_tasks_is_else_the_same() {
        TaskGroup full = FullPlan.read().taskGroups().get(0);
        assertSameBut("tasks", full, full.withTasks(List.of()));
        assertEquals(List.of(), full.withTasks(List.of()).tasks());
    }

    @Test
    void a_task_with_another_key_or_origin_is_else_the_same() {
        Task full = FullPlan.read().tasks().get(0);
        List<Origin> from = List.of(Origin.of("p", "k"));
        assertSameBut("key", full, full.withKey("new"));
        assertEquals("new", full.withKey("new").key());
        assertSameBut("origins", full, full.withOrigins(from));
        assertEquals(from, full.withOrigins(from).origins());
    }

    @Test
    void a_duty_with_other_origins_is_else_the_same() {
        Duty full = FullPlan.read().duties().get(0);
        List<Origin> from = List.of(Origin.of("p", "k"));
        assertSameBut("origins", full, full.withOrigins(from));
        assertEquals(from, full.withOrigins(from).origins());
    }

    @Test
    void a_programme_with_another_key_is_else_the_same() {
        Programme full = FullPlan.read().programmes().get(0);
        assertSameBut("key", full, full.renamed("new"));
    }

    @Test
    void a_list_once_read_is_not_changed_from_outside() {
        List<Task> tasks = new ArrayList<>(FullPlan.read().tasks());
        TaskGroup group = TaskGroup.of("G", "Nhóm", tasks);
        List<Task> before = List.copyOf(tasks);
        tasks.clear();
        assertEquals(before, group.tasks());
        assertEquals(List.of(), Lists.orEmpty(null));
    }

    @Test
    void of_two_asks_the_one_that_stands_first_is_the_stronger() {
        List<String> order = List.of("own-plan", "council-resolution", "integrate", "pass-on");
        for (Asks one : Asks.values()) {
            for (Asks other : Asks.values()) {
                assertEquals(
                        order.indexOf(one.wire()) < order.indexOf(other.wire()),
                        one.isStrongerThan(other),
                        one + " " + other);
            }
        }
    }

    private static void assertSameBut(String field, Object one, Object other) {
        ObjectNode before = tree(one);
        ObjectNode after = tree(other);
        before.remove(field);
        after.remove(field);
        assertEquals(before, after);
    }

    private static ObjectNode tree(Object entry) {
        JsonNode tree = PackageReader.stored(PackageReader.write(entry));
        return (ObjectNode) tree;
    }

    private static TaskGroup group(String yaml) {
        return FullPlan.read("taskGroups: [" + yaml + "]").taskGroups().get(0);
    }
}
