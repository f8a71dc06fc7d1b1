package vn.thac.plan.indicator.settling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.holding.Rights;
import vn.thac.plan.indicator.holding.Rights.Of;
import vn.thac.plan.indicator.holding.Taken;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.target.Target;

/**
 * Settles for one plan in which versions it measures and asks: what it restates stays, what its issuer may change
 * becomes the next version, and a form becomes another wherever one of its indicators does. Whatever the issuer may not
 * change is refused with its owner. One program for check and issue.
 */
final class SettleDefinitions {

    private final PlanPackage plan;
    private final Known known;
    private final Rights rights;

    private final Map<String, IndicatorVersion> own = new LinkedHashMap<>();
    private final Map<String, IndicatorVersion> used = new LinkedHashMap<>();
    private final Map<String, FormVersion> forms = new LinkedHashMap<>();
    private final List<IndicatorVersion> madeIndicators = new ArrayList<>();
    private final List<FormVersion> madeForms = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Faults faults = new Faults();
    private final List<Fault> warnings = new ArrayList<>();

    private SettleDefinitions(PlanPackage plan, Known known, Rights rights) {
        this.plan = plan;
        this.known = known;
        this.rights = rights;
    }

    static Settled settle(PlanPackage plan, Known known, Rights rights) {
        return new SettleDefinitions(plan, known, rights).settle();
    }

    private Settled settle() {
        for (int i = 0; i < plan.indicators().size(); i++) {
            IndicatorLine line = plan.indicators().get(i);
            if (!own.containsKey(line.code())) {
                define(line, "/indicators/" + i);
            }
        }
        used.putAll(own);
        formsOnlyNamed();
        for (int i = 0; i < plan.forms().size(); i++) {
            FormLine line = plan.forms().get(i);
            if (!forms.containsKey(line.code()) && line.indicators().stream().allMatch(this::isKnown)) {
                define(line, "/forms/" + i);
            }
        }
        indicatorsOnlyNamed();
        warnOfOtherPopulations();
        renewFormsOfIssuer();
        return new Settled(
                List.copyOf(used.values()),
                List.copyOf(forms.values()),
                madeIndicators,
                madeForms,
                taken,
                faults.list(),
                warnings);
    }

    // ---------------------------------------------------------------- indicators

    private void define(IndicatorLine line, String pointer) {
        List<IndicatorVersion> versions = known.indicator(line.code());
        if (versions.isEmpty()) {
            if (isFree(line.code(), pointer)) {
                made(IndicatorVersion.first(Ids.next(), rights.issuer(), line), pointer);
            }
            return;
        }
        IndicatorVersion current = versions.get(0);
        if (rights.has(Of.INDICATOR, line.code(), current.owner())) {
            redefine(line, current, current.owner(), pointer);
            return;
        }
        Optional<IndicatorVersion> restated = Stream.concat(
                        Stream.ofNullable(known.usedIndicator(line.code())), versions.stream())
                .filter(one -> one.isRestatedBy(line))
                .findFirst();
        if (restated.isPresent()) {
            own.put(line.code(), restated.get());
            warnOfStranger(Of.INDICATOR, line.code(), current.owner(), pointer);
        } else if (rights.takes(current.owner())) {
            redefine(line, current, rights.issuer(), pointer);
        } else {
            faults.add(PlanRefusal.INDICATOR_NOT_YOURS, pointer, told(line.code(), current.owner()));
        }
    }

    private void redefine(IndicatorLine line, IndicatorVersion current, UnitId owner, String pointer) {
        if (current.isRestatedBy(line)) {
            own.put(line.code(), current);
            return;
        }
        IndicatorVersion next = current.next(owner, line);
        if (next.continues() && !next.measuresAs(current)) {
            faults.add(
                    PlanRefusal.CONTINUES_ANOTHER_MEASURE,
                    pointer + "/continues",
                    Map.of("code", line.code(), "version", current.version()));
        }
        taken(Of.INDICATOR, current.id(), line.code(), current.owner(), owner);
        made(next, pointer);
    }

    private void made(IndicatorVersion version, String pointer) {
        IndicatorLine.OverTime overTime = version.overTime();
        if (overTime != null && !overTime.fits(version.rule())) {
            faults.add(
                    PlanRefusal.OVER_TIME_NOT_OF_THE_RULE,
                    pointer + "/overTime",
                    Map.of("rule", version.rule().wire(), "said", overTime.wire()));
        }
        IndicatorLine.Missing missing = version.missing();
        if (missing != null && !missing.fits(version.rule())) {
            faults.add(
                    PlanRefusal.ZERO_OF_A_SHARE,
                    pointer + "/missing",
                    Map.of("rule", version.rule().wire()));
        }
        own.put(version.code(), version);
        madeIndicators.add(version);
    }

    /** The version in which the plan uses an indicator, defined here or not. */
    private int versionOf(String code) {
        IndicatorVersion here = used.get(code);
        return here != null
                ? here.version()
                : Objects.requireNonNull(known.usedIndicator(code), code).version();
    }

    private boolean isKnown(String code) {
        return own.containsKey(code) || !known.indicator(code).isEmpty();
    }

    private void indicatorsOnlyNamed() {
        for (int i = 0; i < plan.targets().size(); i++) {
            use(plan.targets().get(i).indicator(), "/targets/" + i + "/indicator");
        }
        for (int i = 0; i < plan.indicators().size(); i++) {
            use(plan.indicators().get(i).sameAs(), "/indicators/" + i + "/sameAs");
        }
    }

    /** Its figures are of all that the indicator is about, and judge a target of a part of them too (R30). */
    private void warnOfOtherPopulations() {
        for (int i = 0; i < plan.targets().size(); i++) {
            Target target = plan.targets().get(i);
            IndicatorVersion by = target.indicator() == null ? null : used.get(target.indicator());
            String measured = by == null ? null : by.population();
            String said = target.population();
            if (by != null && measured != null && said != null && !Text.same(measured, said)) {
                warnings.add(new Fault(
                        PlanRefusal.TARGET_OF_OTHERS,
                        "/targets/" + i + "/population",
                        Map.of("code", by.code(), "population", measured)));
            }
        }
    }

    private void use(@Nullable String code, String pointer) {
        IndicatorVersion version = code == null || used.containsKey(code) ? null : known.usedIndicator(code);
        if (version != null) {
            used.put(version.code(), version);
            warnOfStranger(Of.INDICATOR, version.code(), version.owner(), pointer);
        }
    }

    // ---------------------------------------------------------------- forms

    /** Forms that a reporting rule names and the plan does not restate. */
    private void formsOnlyNamed() {
        Set<String> restated = new HashSet<>();
        plan.forms().forEach(line -> restated.add(line.code()));
        for (int i = 0; i < plan.reporting().size(); i++) {
            String code = plan.reporting().get(i).form();
            FormVersion form =
                    code == null || restated.contains(code) || forms.containsKey(code) ? null : known.usedForm(code);
            if (form != null) {
                use(form, "/reporting/" + i + "/form");
            }
        }
    }

    private void use(FormVersion form, String pointer) {
        boolean mine = rights.has(Of.FORM, form.code(), form.owner());
        List<FormVersion> others = mine ? List.of() : known.form(form.code());
        Optional<FormVersion> fits = Stream.concat(Stream.of(form), others.stream())
                .filter(one -> !isOverridden(one))
                .findFirst();
        if (fits.isPresent()) {
            take(fits.get(), pointer);
            warnOfStranger(Of.FORM, form.code(), form.owner(), pointer);
            warnOfOlder(fits.get(), pointer);
        } else if (mine) {
            FormVersion current = known.form(form.code()).get(0);
            FormVersion next = current.next(code -> renewed(current, code));
            madeForms.add(next);
            take(next, pointer);
        } else {
            refuseOverridden(form, pointer);
        }
    }

    private void define(FormLine line, String pointer) {
        List<FormVersion> versions = known.form(line.code());
        if (versions.isEmpty()) {
            if (isFree(line.code(), pointer)) {
                made(FormVersion.first(Ids.next(), rights.issuer(), line, this::versionOf), pointer);
            }
            return;
        }
        FormVersion current = versions.get(0);
        if (rights.has(Of.FORM, line.code(), current.owner())) {
            if (current.isRestatedBy(line) && current.asks(this::versionOf)) {
                take(current, pointer);
            } else {
                made(current.next(current.owner(), line, this::versionOf), pointer);
            }
            return;
        }
        List<FormVersion> restated = Stream.concat(Stream.ofNullable(known.usedForm(line.code())), versions.stream())
                .filter(one -> one.isRestatedBy(line))
                .toList();
        Optional<FormVersion> fits =
                restated.stream().filter(one -> !isOverridden(one)).findFirst();
        if (fits.isPresent()) {
            take(fits.get(), pointer);
            warnOfStranger(Of.FORM, line.code(), current.owner(), pointer);
        } else if (rights.takes(current.owner())) {
            taken(Of.FORM, current.id(), line.code(), current.owner(), rights.issuer());
            made(current.next(rights.issuer(), line, this::versionOf), pointer);
        } else if (restated.isEmpty()) {
            faults.add(PlanRefusal.FORM_NOT_YOURS, pointer, told(line.code(), current.owner()));
        } else {
            refuseOverridden(restated.get(0), pointer);
        }
    }

    private void made(FormVersion form, String pointer) {
        madeForms.add(form);
        take(form, pointer);
    }

    /** Uses a form, and with it its indicators in the versions in which it asks them. */
    private void take(FormVersion form, String pointer) {
        forms.put(form.code(), form);
        form.versions().forEach((code, version) -> {
            IndicatorVersion here = used.get(code);
            if (here != null && here.version() != version) {
                faults.add(
                        PlanRefusal.FORMS_DISAGREE,
                        pointer,
                        Map.of("form", form.code(), "code", code, "version", version, "other", here.version()));
            } else if (here == null) {
                known.indicator(code).stream()
                        .filter(one -> one.version() == version)
                        .forEach(one -> used.put(code, one));
            }
        });
    }

    /** Whether the plan defines one of its indicators otherwise than it asks it. */
    private boolean isOverridden(FormVersion form) {
        return overridden(form).isPresent();
    }

    private Optional<IndicatorVersion> overridden(FormVersion form) {
        return form.indicators().stream()
                .map(own::get)
                .filter(Objects::nonNull)
                .filter(mine -> mine.version() != form.versionOf(mine.code()))
                .findFirst();
    }

    private void refuseOverridden(FormVersion form, String pointer) {
        overridden(form)
                .ifPresent(mine -> faults.add(
                        PlanRefusal.FORM_ASKS_OTHERWISE,
                        pointer,
                        Map.of(
                                "form",
                                form.code(),
                                "code",
                                mine.code(),
                                "version",
                                form.versionOf(mine.code()),
                                "owner",
                                rights.name(form.owner()))));
    }

    private int renewed(FormVersion form, String code) {
        IndicatorVersion mine = own.get(code);
        return mine == null ? form.versionOf(code) : mine.version();
    }

    /** The issuer's other forms follow their indicators; nobody else's does. */
    private void renewFormsOfIssuer() {
        for (FormVersion form : known.formsOfIssuer()) {
            boolean follows = madeIndicators.stream()
                    .anyMatch(made -> made.version() != form.versions().getOrDefault(made.code(), made.version()));
            if (follows && !forms.containsKey(form.code())) {
                madeForms.add(form.next(code -> renewed(form, code)));
            }
        }
    }

    // ---------------------------------------------------------------- whose

    private boolean isFree(String code, String pointer) {
        NamedUnit space = rights.spaceOf(code);
        if (space != null) {
            faults.add(
                    PlanRefusal.CODE_OF_ANOTHER_UNIT,
                    pointer + "/code",
                    Map.of("code", code, "owner", space.toString()));
        }
        return space == null;
    }

    private void taken(Of of, java.util.UUID id, String code, UnitId from, UnitId to) {
        if (!from.equals(to)) {
            taken.add(new Taken(of, id, code, from, to));
            warnings.add(new Fault(PlanRefusal.CODE_TAKEN_OVER, pointerOf(of, code), told(code, from)));
        }
    }

    private String pointerOf(Of of, String code) {
        List<String> codes = of == Of.INDICATOR
                ? plan.indicators().stream().map(IndicatorLine::code).toList()
                : plan.forms().stream().map(FormLine::code).toList();
        return (of == Of.INDICATOR ? "/indicators/" : "/forms/") + codes.indexOf(code);
    }

    private void warnOfStranger(Of of, String code, UnitId owner, String pointer) {
        if (rights.isStranger(of, code, owner)) {
            warnings.add(new Fault(PlanRefusal.CODE_OF_ANOTHER_BRANCH, pointer, told(code, owner)));
        }
    }

    /** Only whoever may change the form is told that it asks by an older definition. */
    private void warnOfOlder(FormVersion form, String pointer) {
        if (!rights.has(Of.FORM, form.code(), form.owner())
                || known.formsAbove().containsKey(form.code())) {
            return;
        }
        form.versions().forEach((code, version) -> {
            int current = known.indicator(code).stream()
                    .mapToInt(IndicatorVersion::version)
                    .max()
                    .orElse(version);
            if (current > version) {
                warnings.add(new Fault(
                        PlanRefusal.FORM_ASKS_AN_OLDER_VERSION,
                        pointer,
                        Map.of("form", form.code(), "code", code, "version", version, "current", current)));
            }
        });
    }

    private Map<String, Object> told(String code, UnitId owner) {
        return Map.of("code", code, "owner", rights.name(owner));
    }
}
