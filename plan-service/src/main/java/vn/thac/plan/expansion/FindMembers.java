package vn.thac.plan.expansion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;

/** Finds the units that an addressee means on a day: those it names, and those that its rule picks. */
@ApplicationScoped
public class FindMembers {

    private final Directory directory;

    public FindMembers(Directory directory) {
        this.directory = directory;
    }

    /** Each unit once, in the order of ids. */
    public List<UnitId> find(Terms.Named addressee, LocalDate on) {
        TreeSet<UnitId> members = new TreeSet<>(Expansion.ORDER);
        members.addAll(addressee.units());
        if (addressee.selector() != null) {
            members.addAll(directory.select(addressee.selector(), on).units());
        }
        return List.copyOf(members);
    }

    /** What the terms come to on a day, without bringing it. */
    public Expansion expand(Terms terms, LocalDate on) {
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        terms.addressees().forEach(addressee -> members.put(addressee.key(), find(addressee, on)));
        return Expansion.of(terms, members);
    }
}
