package vn.thac.desk.feed;

import java.util.List;

/** What a reader got in one reading, and where they stand behind it. */
public record Stretch(List<Told> told, Place next, boolean more) {

    public Stretch {
        told = List.copyOf(told);
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    FeedPage page() {
        return new FeedPage(told.stream().map(Told::event).toList(), next.toString(), more);
    }
}
