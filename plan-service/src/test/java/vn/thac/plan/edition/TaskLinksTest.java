package vn.thac.plan.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;

/** What people say of links stands over the text, where both ends are there. */
class TaskLinksTest {

    private static final PlanPackage TEXT = PackageReader.typed(PackageReader.stored("""
            {"document": {"kind": "plan", "issuer": "ubnd:106", "title": "K"},
             "taskGroups": [{"key": "G", "title": "G", "tasks": [
               {"key": "T1", "summary": "một", "duties": ["D1", "D2"]}, {"key": "T2", "summary": "hai"}]}],
             "duties": [{"key": "D1", "text": "a"}, {"key": "D2", "text": "b"}, {"key": "D3", "text": "c"}]}
            """));

    @Test
    void added_and_undone_they_hold_both_ways_round() {
        TaskLinks said =
                new TaskLinks(Set.of(link("T2", "D1"), link("T2", "D3"), link("T1", "D3")), Set.of(link("T1", "D1")));

        assertEquals(
                Set.of(link("T1", "D2"), link("T1", "D3"), link("T2", "D1"), link("T2", "D3")),
                TaskLinks.in(said.over(TEXT)));
    }

    @Test
    void one_of_which_an_end_is_not_there_says_nothing() {
        TaskLinks said = new TaskLinks(Set.of(link("T2", "D9"), link("T9", "D1")), Set.of(link("T1", "D9")));

        assertEquals(TaskLinks.in(TEXT), TaskLinks.in(said.over(TEXT)));
    }

    @Test
    void nobody_has_said_anything_and_the_text_is_as_written() {
        assertSame(TEXT, TaskLinks.NONE.over(TEXT));
    }

    private static TaskLink link(String task, String duty) {
        return new TaskLink(task, duty);
    }
}
