package vn.thac.identity.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a thing was, is and will be: dated values in order, at most one on any day.
 * Equal neighbours are one entry, so two timelines that say the same are equal.
 */
public record Timeline<V>(List<Dated<V>> entries) {

    public Timeline {
        entries = joined(entries);
    }

    public static <V> Timeline<V> empty() {
        return new Timeline<>(List.of());
    }

    public static <V> Timeline<V> of(V value, Span span) {
        return new Timeline<>(List.of(new Dated<>(value, span)));
    }

    public Optional<V> on(LocalDate day) {
        return entryOn(day).map(Dated::value);
    }

    /** What holds on a day; before the first entry the first, after the last the last. Empty only where nothing ever holds. */
    public Optional<V> near(LocalDate day) {
        Optional<V> holds = on(day);
        if (holds.isPresent() || entries.isEmpty()) {
            return holds;
        }
        return entries.stream()
                .filter(entry -> !entry.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> Optional.of(entries.get(0)))
                .map(Dated::value);
    }

    /** The same days, seen through {@code view}; those on which it shows nothing are left out. */
    public <W> Timeline<W> seenAs(Function<V, Optional<W>> view) {
        List<Dated<W>> seen = new ArrayList<>(entries.size());
        for (Dated<V> entry : entries) {
            view.apply(entry.value()).ifPresent(value -> seen.add(new Dated<>(value, entry.span())));
        }
        return new Timeline<>(seen);
    }

    /** The days of the entry that holds on a day. */
    public Optional<Span> spanOn(LocalDate day) {
        return entryOn(day).map(Dated::span);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** From {@code day} on it is {@code value}, until the next change that is already known, or until {@code life} ends. */
    public Timeline<V> set(LocalDate day, V value, Span life) {
        List<Dated<V>> changed = without(day);
        changed.add(new Dated<>(value, new Span(day, endOfEntry(day, life))));
        return new Timeline<>(changed);
    }

    /** From {@code day} on it has no value, until the next change that is already known. */
    public Timeline<V> clear(LocalDate day) {
        return new Timeline<>(without(day));
    }

    /** Nothing holds on {@code end} or later. */
    public Timeline<V> cut(LocalDate end) {
        List<Dated<V>> kept = new ArrayList<>();
        for (Dated<V> entry : entries) {
            if (entry.from().isBefore(end)) {
                kept.add(entry.to() == null || entry.to().isAfter(end) ? endingOn(entry, end) : entry);
            }
        }
        return new Timeline<>(kept);
    }

    /** What would have held until {@code end} holds without an end. */
    public Timeline<V> goingOn(LocalDate end) {
        return new Timeline<>(entries.stream()
                .map(entry -> end.equals(entry.to()) ? new Dated<>(entry.value(), Span.since(entry.from())) : entry)
                .toList());
    }

    public Optional<Dated<V>> entryOn(LocalDate day) {
        return entries.stream().filter(e -> e.span().contains(day)).findFirst();
    }

    private @Nullable LocalDate endOfEntry(LocalDate day, Span life) {
        Optional<Dated<V>> present = entryOn(day);
        if (present.isPresent()) {
            return present.get().to();
        }
        return entries.stream()
                .map(Dated::from)
                .filter(day::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(life.to());
    }

    private List<Dated<V>> without(LocalDate day) {
        List<Dated<V>> rest = new ArrayList<>();
        for (Dated<V> entry : entries) {
            if (!entry.span().contains(day)) {
                rest.add(entry);
            } else if (entry.from().isBefore(day)) {
                rest.add(endingOn(entry, day));
            }
        }
        return rest;
    }

    private static <V> Dated<V> endingOn(Dated<V> entry, LocalDate end) {
        return new Dated<>(entry.value(), new Span(entry.from(), end));
    }

    private static <V> List<Dated<V>> joined(List<Dated<V>> entries) {
        List<Dated<V>> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparing(Dated::from));
        List<Dated<V>> joined = new ArrayList<>(ordered.size());
        for (Dated<V> next : ordered) {
            Dated<V> last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.span().overlaps(next.span())) {
                throw new IllegalArgumentException("two values on " + next.from());
            }
            if (last != null && next.from().equals(last.to()) && last.value().equals(next.value())) {
                joined.set(joined.size() - 1, new Dated<>(last.value(), new Span(last.from(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return List.copyOf(joined);
    }
}
