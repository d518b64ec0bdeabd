package org.zhibu.core.organization.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.organization.Described;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.model.TreeRules;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitPageQueries.Term;
import org.zhibu.core.organization.repository.UnitRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.UnitKind;

/** Sets organisations up. The home of what they will log is the root committee of their tree. */
@Service
public class SettingUp {

    private final UnitRepository units;
    private final UnitPageQueries pages;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks dirty;
    private final Clock clock;

    SettingUp(
            UnitRepository units,
            UnitPageQueries pages,
            Numbers numbers,
            Journal journal,
            DirtyMarks dirty,
            Clock clock) {
        this.units = units;
        this.pages = pages;
        this.numbers = numbers;
        this.journal = journal;
        this.dirty = dirty;
        this.clock = clock;
    }

    @Transactional
    public Unit create(Actor actor, NewUnit unit) {
        Unit parent = parentOf(unit);
        TreeRules.mustFit(parent == null ? null : parent.kind(), unit.kind());
        if (units.nameTaken(unit.parent(), unit.name()))
            throw Refused.at("name", "organization.unit.name-taken", unit.name());
        LocalDate today = LocalDate.now(clock);
        mustHold(unit, null, today);
        long id = numbers.next();
        long home = parent == null ? id : parent.home();
        String path = (parent == null ? "" : parent.path()) + id + ".";
        units.insert(id, path, home, unit);
        UnitId made = new UnitId(id);
        if (parent != null) units.insertParent(made, parent.id(), Objects.requireNonNullElse(unit.foundedOn(), today));
        journal.write(
                actor,
                "organization.unit.created",
                new RecordRef("organization.unit", home, id),
                made,
                Change.created(values(unit)));
        dirty.mark(home, made, today.getYear());
        return units.find(made).orElseThrow();
    }

    public Optional<Described> describe(Scope scope, UnitId id) {
        return pages.detail(scope, id).map(known -> {
            List<Term> terms = pages.termsOf(scope, id);
            return new Described(
                    UnitValues.unit(known),
                    terms.isEmpty() ? null : terms.get(0).electedOn(),
                    known.version());
        });
    }

    @Transactional
    public void change(Actor actor, Scope scope, UnitId id, NewUnit wanted, long version) {
        Detail known = pages.detail(scope, id).orElseThrow(NotHere::new);
        change(actor, known, wanted, known.partyDay(), version);
    }

    private void mustHold(NewUnit unit, @Nullable UnitId id, LocalDate today) {
        String code = unit.code();
        if (code != null && units.codeTaken(code, id)) throw Refused.at("code", "organization.unit.code-taken", code);
        if (unit.foundedOn() != null && unit.foundedOn().isAfter(today))
            throw Refused.at("foundedOn", "organization.unit.founded-in-future", today.toString());
    }

    /** Which kinds can be set up below an organisation of this kind, or as the root. */
    public List<UnitKind> kindsBelow(@Nullable UnitKind parent) {
        return TreeRules.below(parent);
    }

    /** Changes what is kept about an organisation; its place stays. */
    @Transactional
    public void change(Actor actor, Detail known, NewUnit unit, @Nullable Integer partyDay, long version) {
        if (!known.name().equals(unit.name()) && units.nameTaken(unit.parent(), unit.name()))
            throw Refused.at("name", "organization.unit.name-taken", unit.name());
        LocalDate today = LocalDate.now(clock);
        mustHold(unit, known.unit(), today);
        if (unit.kind() != known.kind()) mayBecome(known, unit.kind());
        if (!units.update(known.unit(), unit, partyDay, version)) throw new Stale();
        Change change = Change.between(UnitValues.of(known), UnitValues.of(unit, partyDay), null);
        if (change.isEmpty()) return;
        journal.write(
                actor,
                "organization.unit.changed",
                new RecordRef("organization.unit", known.homeId(), known.id()),
                known.unit(),
                change);
        dirty.mark(known.homeId(), known.unit(), today.getYear());
    }

    /** A branch stays one and keeps its members, a committee or general branch keeps what is below it. */
    private void mayBecome(Detail known, UnitKind kind) {
        if (known.kind().isBranch() != kind.isBranch() || known.kind().isAboveBranch() != kind.isAboveBranch())
            throw Refused.at("kind", "organization.unit.kind-fixed");
        Long parent = known.parentId();
        UnitKind above = parent == null
                ? null
                : units.find(new UnitId(parent)).map(Unit::kind).orElse(null);
        TreeRules.mustFit(above, kind);
        for (UnitKind below : units.kindsBelow(known.unit())) TreeRules.mustFit(kind, below);
    }

    private @Nullable Unit parentOf(NewUnit unit) {
        UnitId parent = unit.parent();
        return parent == null
                ? null
                : units.find(parent).orElseThrow(() -> Refused.at("parent", "organization.unit.no-parent"));
    }

    private static Map<String, @Nullable String> values(NewUnit unit) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        values.put("name", unit.name());
        values.put("kind", unit.kind().name());
        values.put("code", unit.code());
        return values;
    }
}
