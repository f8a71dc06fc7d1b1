package vn.thac.identity.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.identity.unit.Span;

/** Keeps watch that an actor has a duty for a unit only once at a time. */
final class Overlaps {

    private record Key(String actor, UnitId unit, Duty duty) {}

    private final Map<Key, List<Span>> spans = new HashMap<>();

    Overlaps(Collection<Post> present) {
        present.forEach(this::add);
    }

    /** Whether it overlaps none of those before; it counts from here on either way. */
    boolean add(Post post) {
        List<Span> held =
                spans.computeIfAbsent(new Key(post.actor(), post.unit(), post.duty()), key -> new ArrayList<>());
        boolean free = held.stream().noneMatch(post.span()::overlaps);
        held.add(post.span());
        return free;
    }
}
