package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.problem.Faults;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.account.KnownActors;
import vn.thac.identity.register.Absences;
import vn.thac.identity.register.Neighbour;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitName;

/** Gives posts, one or many: all of them or, with any fault, none. */
@ApplicationScoped
public class GivePosts {

    private static final String DUTIES =
            Arrays.stream(Duty.values()).filter(Duty::isOfPosts).map(Duty::code).collect(Collectors.joining(", "));

    private final UnitStore units;
    private final Directory directory;
    private final PostStore store;
    private final KnownActors actors;
    private final RecordPosts recorder;
    private final Acting acting;
    private final Clock clock;

    @Inject
    GivePosts(
            UnitStore units,
            Directory directory,
            PostStore store,
            KnownActors actors,
            RecordPosts recorder,
            Acting acting,
            Clock clock) {
        this.units = units;
        this.directory = directory;
        this.store = store;
        this.actors = actors;
        this.recorder = recorder;
        this.acting = acting;
        this.clock = clock;
    }

    /** @param pointer where the request has what stands at this place of the list */
    @Transactional
    public List<Post> give(List<NewPosts> list, IntFunction<String> pointer) {
        Set<String> unknown = actors.unknown(namedIn(list));
        units.lockStructure();
        Faults faults = new Faults();
        checkActors(list, unknown, pointer, faults);
        checkReasons(list, pointer, faults);
        LocalDate today = Vietnam.today(clock);
        Map<LocalDate, Map<String, Neighbour>> meant = unitsMeant(list, today);
        List<Post> present = new ArrayList<>(store.ofActors(namedIn(list)));
        Overlaps overlaps = new Overlaps(present);
        Absences absences = new Absences(directory);
        List<Post> given = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            NewPosts wanted = list.get(place);
            LocalDate from = wanted.from() == null ? today : wanted.from();
            given.addAll(posts(
                    wanted,
                    from,
                    meant.getOrDefault(from, Map.of()),
                    pointer.apply(place),
                    overlaps,
                    absences,
                    faults));
        }
        faults.refuse();
        record(given);
        return given;
    }

    /** Each with its own reason in the audit; those without one have the reason of the request. */
    private void record(List<Post> given) {
        recorder.given(given.stream().filter(post -> post.reason() == null).toList());
        given.stream().map(Post::reason).filter(Objects::nonNull).distinct().forEach(why -> {
            acting.because(why);
            recorder.given(
                    given.stream().filter(post -> why.equals(post.reason())).toList());
        });
    }

    private static Set<String> namedIn(List<NewPosts> list) {
        return list.stream().map(NewPosts::actor).collect(Collectors.toSet());
    }

    /** A mistyped name would give a post to nobody, or to whoever gets the name one day. */
    private static void checkActors(
            List<NewPosts> list, Set<String> unknown, IntFunction<String> pointer, Faults faults) {
        for (int place = 0; place < list.size(); place++) {
            String actor = list.get(place).actor();
            if (unknown.contains(actor)) {
                faults.add(IdentityRefusal.PERSON_UNKNOWN, pointer.apply(place) + "/actor", Map.of("value", actor));
            }
        }
    }

    /** Who gives itself power says why, for all to read. */
    private void checkReasons(List<NewPosts> list, IntFunction<String> pointer, Faults faults) {
        for (int place = 0; place < list.size(); place++) {
            String reason = list.get(place).reason();
            boolean own = acting.actor().name().equals(list.get(place).actor());
            if (own && (reason == null || UnitName.clean(reason).isEmpty())) {
                faults.add(IdentityRefusal.REASON_FOR_OWN_POST, pointer.apply(place) + "/reason");
            }
        }
    }

    private Map<LocalDate, Map<String, Neighbour>> unitsMeant(List<NewPosts> list, LocalDate today) {
        Map<LocalDate, Set<String>> references = new HashMap<>();
        for (NewPosts wanted : list) {
            LocalDate from = wanted.from() == null ? today : wanted.from();
            references.computeIfAbsent(from, day -> new HashSet<>()).add(wanted.unit());
        }
        Map<LocalDate, Map<String, Neighbour>> meant = new HashMap<>();
        references.forEach((day, ofDay) -> meant.put(day, Neighbour.find(directory, ofDay, day)));
        return meant;
    }

    private List<Post> posts(
            NewPosts wanted,
            LocalDate from,
            Map<String, Neighbour> meant,
            String at,
            Overlaps overlaps,
            Absences absences,
            Faults faults) {
        if (wanted.to() != null && !wanted.to().isAfter(from)) {
            faults.add(IdentityRefusal.ENDS_BEFORE_IT_BEGINS, at + "/to");
            return List.of();
        }
        Span span = new Span(from, wanted.to());
        Optional<Neighbour> unit = unit(wanted, span, meant, at, absences, faults);
        List<Post> posts = new ArrayList<>();
        for (int place = 0; place < wanted.duties().size(); place++) {
            Optional<Duty> duty = duty(wanted.duties().get(place));
            if (duty.isEmpty()) {
                faults.add(
                        IdentityRefusal.UNKNOWN_DUTY,
                        at + "/duties/" + place,
                        Map.of("value", wanted.duties().get(place), "known", DUTIES));
            } else if (unit.isPresent()) {
                Post post = new Post(
                        Ids.next(),
                        1,
                        wanted.actor(),
                        unit.get().id(),
                        duty.get(),
                        Boolean.TRUE.equals(wanted.subtree()),
                        span,
                        acting.actor().name(),
                        reason(wanted),
                        null);
                if (!overlaps.add(post)) {
                    faults.add(
                            IdentityRefusal.POST_OVERLAPS,
                            at + "/duties/" + place,
                            Map.of("duty", post.duty().code()));
                }
                posts.add(post);
            }
        }
        return posts;
    }

    private static Optional<Neighbour> unit(
            NewPosts wanted, Span span, Map<String, Neighbour> meant, String at, Absences absences, Faults faults) {
        Neighbour unit = meant.get(wanted.unit());
        Map<String, Object> args = Map.of("value", wanted.unit(), "on", span.from());
        if (unit == null) {
            faults.add(absences.why(wanted.unit(), span.from(), at + "/unit"));
        } else if (Unit.TERRITORY.equals(unit.track())) {
            faults.add(IdentityRefusal.TERRITORY_HAS_NO_POSTS, at + "/unit", args);
        } else if (!unit.life().contains(span)) {
            faults.add(IdentityRefusal.OUTSIDE_ITS_LIFE, at + "/unit", args);
        }
        return Optional.ofNullable(unit);
    }

    private static @Nullable String reason(NewPosts wanted) {
        return wanted.reason() == null || wanted.reason().isBlank() ? null : wanted.reason();
    }

    private static Optional<Duty> duty(String text) {
        return Arrays.stream(Duty.values())
                .filter(d -> d.isOfPosts() && d.code().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
