package vn.thac.plan.newcomer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.directory.unit.Succession;
import vn.thac.plan.cascade.FanOut;
import vn.thac.plan.cascade.FanOutStore;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.FindMembers;
import vn.thac.plan.expansion.Terms;

/** Who would be a member today and is none: found by the same program that finds the members at issue. */
@ApplicationScoped
class FindNewcomers {

    private final FanOutStore fanOuts;
    private final FindMembers members;
    private final NewcomerStore newcomers;
    private final Directory directory;
    private final Succession succession;

    FindNewcomers(
            FanOutStore fanOuts,
            FindMembers members,
            NewcomerStore newcomers,
            Directory directory,
            Succession succession) {
        this.fanOuts = fanOuts;
        this.members = members;
        this.newcomers = newcomers;
        this.directory = directory;
        this.succession = succession;
    }

    /** In the order of ids. */
    List<Newcomer> of(FanOut now, LocalDate today) {
        Map<String, List<UnitId>> kept = fanOuts.members(now);
        SortedMap<UnitId, List<String>> found = found(now, kept, today);
        if (found.isEmpty()) {
            return List.of();
        }
        found.keySet().removeAll(heirs(kept, today));
        Map<UnitId, String> leftOut = newcomers.leftOut(now);
        Map<UnitId, KnownUnit> there = new HashMap<>();
        directory.find(found.keySet(), today).forEach(unit -> there.put(unit.id(), unit));
        List<Newcomer> all = new ArrayList<>();
        found.forEach((unit, addressees) -> {
            KnownUnit known = there.get(unit);
            if (known != null) {
                all.add(new Newcomer(known, addressees, leftOut.get(unit)));
            }
        });
        return all;
    }

    private SortedMap<UnitId, List<String>> found(FanOut now, Map<String, List<UnitId>> kept, LocalDate today) {
        SortedMap<UnitId, List<String>> found = new TreeMap<>(Expansion.ORDER);
        for (Terms.Named addressee : now.terms().addressees()) {
            Set<UnitId> already = new HashSet<>(kept.getOrDefault(addressee.key(), List.of()));
            already.add(now.terms().issuer());
            members.find(addressee, today).stream()
                    .filter(unit -> !already.contains(unit))
                    .forEach(unit -> found.computeIfAbsent(unit, one -> new ArrayList<>())
                            .add(addressee.key()));
        }
        return found;
    }

    /** Those who take over from members that have ended, directly or through others. */
    private Set<UnitId> heirs(Map<String, List<UnitId>> kept, LocalDate today) {
        Set<UnitId> members = new HashSet<>();
        kept.values().forEach(members::addAll);
        Set<UnitId> heirs = new HashSet<>();
        succession.heirs(members, today).values().forEach(heirs::addAll);
        return heirs;
    }
}
