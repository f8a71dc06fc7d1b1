package vn.thac.desk.page.draft;

import java.util.List;

/**
 * An entry of a draft: a target, a task, a duty or a reporting rule, with the fields of it that people change.
 *
 * @param at its JSON pointer in the package
 * @param holders whom it names, as they are called
 * @param inherited whether it was taken from a plan above
 * @param fresh whether it is not there yet: it is, once something is written into it
 */
record Line(String at, String key, List<Cell> cells, List<String> holders, boolean inherited, boolean fresh) {

    Line {
        cells = List.copyOf(cells);
        holders = List.copyOf(holders);
    }

    public String id() {
        return at.substring(1).replace('/', '-');
    }
}
