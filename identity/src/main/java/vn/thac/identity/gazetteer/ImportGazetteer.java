package vn.thac.identity.gazetteer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import vn.thac.core.problem.Faults;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.RecordUnits;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.vocabulary.Body;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.WordStore;

/** Takes in a list of territories from a day on, with their standard bodies; all of it or, with any fault, nothing. */
@ApplicationScoped
public class ImportGazetteer {

    private static final Logger LOG = Logger.getLogger(ImportGazetteer.class);
    private static final int CHANGES_SHOWN = 200;
    private static final int ABSENT_SHOWN = 100;

    private final WordStore words;
    private final UnitStore units;
    private final RecordUnits recorder;
    private final ListBounds bounds;

    @Inject
    ImportGazetteer(WordStore words, UnitStore units, RecordUnits recorder, ListBounds bounds) {
        this.words = words;
        this.units = units;
        this.recorder = recorder;
        this.bounds = bounds;
    }

    @Transactional
    public ImportReport take(byte[] file, Collection<String> tracks, LocalDate on, boolean dryRun) {
        Faults faults = new Faults();
        Vocabulary vocabulary = words.load();
        List<Body> bodies = bodies(tracks, vocabulary, faults);
        List<Row> rows = GazetteerFile.read(file, vocabulary, faults);
        if (rows.isEmpty()) {
            faults.refuse();
        }
        units.lockStructure();
        RegisterOnDay register = new RegisterOnDay(on, units.ofTracks(tracksRead(vocabulary, bodies)));
        new GazetteerCheck(vocabulary, register, bodies, faults).check(rows);
        new NameCheck(vocabulary, register, bounds, faults).check(rows);
        faults.refuse();
        List<GazetteerPlan.Step> steps = GazetteerPlan.of(vocabulary, register, bodies, rows, faults);
        faults.refuse();
        List<GazetteerPlan.Step> changed =
                steps.stream().filter(s -> s.change().isPresent()).toList();
        GazetteerPlan.checkEnds(changed, register, faults);
        faults.refuse();
        if (!dryRun) {
            recorder.record(changed.stream()
                    .map(s -> new RecordUnits.Changed(s.after(), s.change().orElseThrow()))
                    .toList());
            LOG.infof("gazetteer=taken-in rows=%d changed=%d on=%s", rows.size(), changed.size(), on);
        }
        return report(dryRun, register, rows, steps, changed);
    }

    private static List<Body> bodies(Collection<String> tracks, Vocabulary vocabulary, Faults faults) {
        List<Body> bodies = new ArrayList<>();
        for (String track : new LinkedHashSet<>(tracks)) {
            Optional<Body> body = vocabulary.body(track).filter(b -> vocabulary.has(WordList.TRACK, track));
            body.ifPresent(bodies::add);
            if (body.isEmpty()) {
                boolean known = vocabulary.has(WordList.TRACK, track);
                faults.add(
                        known ? IdentityRefusal.NO_BODY_ON_TRACK : IdentityRefusal.UNKNOWN_TRACK,
                        "bodies",
                        Map.of("value", track, "near", vocabulary.near(WordList.TRACK, track)));
            }
        }
        return bodies;
    }

    private static Set<String> tracksRead(Vocabulary vocabulary, List<Body> bodies) {
        Set<String> tracks = new HashSet<>(Set.of(Unit.TERRITORY));
        for (Body body : bodies) {
            tracks.add(body.track());
            Optional.ofNullable(body.ledBy()).flatMap(vocabulary::body).ifPresent(leader -> tracks.add(leader.track()));
        }
        return tracks;
    }

    private static ImportReport report(
            boolean dryRun,
            RegisterOnDay register,
            List<Row> rows,
            List<GazetteerPlan.Step> steps,
            List<GazetteerPlan.Step> changed) {
        List<ImportReport.Changed> shown = changed.stream()
                .limit(CHANGES_SHOWN)
                .map(s -> shown(s, register.day()))
                .toList();
        return new ImportReport(
                dryRun,
                register.day(),
                rows.size(),
                counts(steps, s -> s.after().isTerritory()),
                counts(steps, s -> !s.after().isTerritory()),
                changed.size(),
                shown,
                absent(register, steps));
    }

    private static ImportReport.Changed shown(GazetteerPlan.Step step, LocalDate day) {
        String was = step.before() == null ? null : name(step.before(), day);
        return new ImportReport.Changed(
                step.line(), step.code().toString(), step.change().orElseThrow(), was, name(step.after(), day));
    }

    private static String name(Unit unit, LocalDate day) {
        return unit.nameOn(day).name();
    }

    private static ImportReport.Counts counts(List<GazetteerPlan.Step> steps, Predicate<GazetteerPlan.Step> sort) {
        List<GazetteerPlan.Step> all = steps.stream().filter(sort).toList();
        int registered = count(all, UnitChange.REGISTERED);
        int renamed = count(all, UnitChange.RENAMED);
        int moved = count(all, UnitChange.MOVED);
        int unchanged = (int) all.stream().filter(s -> s.change().isEmpty()).count();
        return new ImportReport.Counts(
                registered, renamed, moved, all.size() - registered - renamed - moved - unchanged, unchanged);
    }

    private static int count(List<GazetteerPlan.Step> steps, UnitChange change) {
        return (int) steps.stream()
                .filter(s -> s.change().equals(Optional.of(change)))
                .count();
    }

    private static ImportReport.Absent absent(RegisterOnDay register, List<GazetteerPlan.Step> steps) {
        Set<Object> named = new HashSet<>();
        steps.forEach(step -> named.add(step.after().id()));
        List<String> absent = register.all().stream()
                .filter(unit -> unit.isTerritory() && unit.existsOn(register.day()) && !named.contains(unit.id()))
                .map(unit -> unit.codeOn(Country.SCHEME, register.day()).orElse(null))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new ImportReport.Absent(
                absent.size(), absent.stream().limit(ABSENT_SHOWN).toList());
    }
}
