package org.zhibu.core.roster.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhibu.core.organization.NewUnit;
import org.zhibu.core.organization.Posts;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.model.StagedRow.Organization;
import org.zhibu.core.roster.repository.NamedSecretaryRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;

/** Sets organisations of a file up, parents first, and appoints their secretaries once the roster knows them. */
@Service
class SettingUpUnits {

    private static final String SECRETARY = "BS01";

    private final Units units;
    private final Posts posts;
    private final NamedSecretaryRepository secretaries;

    SettingUpUnits(Units units, Posts posts, NamedSecretaryRepository secretaries) {
        this.units = units;
        this.posts = posts;
        this.secretaries = secretaries;
    }

    Plan plan(Actor actor) {
        return new Plan(actor);
    }

    /** Appoints those named in a file of organisations who are exactly one person of their branch now. */
    void appointNamed(Actor actor, Scope scope, LocalDate today) {
        secretaries.foundIn(scope).forEach(found -> {
            posts.appoint(actor, found.unit(), SECRETARY, found.member(), today);
            secretaries.forget(found.unit());
        });
    }

    /** Changes an organisation that stands to what the file says. */
    void change(Actor actor, Scope scope, StagedRow row) {
        Organization planned = Objects.requireNonNull(row.organization());
        UnitId id = Objects.requireNonNull(planned.unit());
        units.change(actor, scope, id, unit(row, planned.parent()), planned.version());
        if (row.after().containsKey("electedOn") && planned.electedOn() != null)
            posts.elected(actor, id, planned.electedOn());
    }

    private static NewUnit unit(StagedRow row, @Nullable UnitId parent) {
        Organization planned = Objects.requireNonNull(row.organization());
        String contact = planned.contact() == null && planned.unit() == null ? planned.secretary() : planned.contact();
        return new NewUnit(
                parent,
                planned.kind(),
                row.name(),
                planned.shortName(),
                planned.code(),
                planned.foundedOn(),
                planned.termYears(),
                new NewUnit.Details(
                        contact,
                        planned.phone(),
                        planned.unitName(),
                        planned.unitNature(),
                        planned.creditCode(),
                        planned.situation()));
    }

    /** The organisations of one file. */
    final class Plan {

        private final Actor actor;
        private final List<StagedRow> waiting = new ArrayList<>();
        private final Map<String, UnitId> made = new HashMap<>();

        private Plan(Actor actor) {
            this.actor = actor;
        }

        void addAll(List<StagedRow> rows) {
            waiting.addAll(rows);
        }

        /** Goes round until every parent stands; a circle ends the import. */
        void carryOut() {
            while (!waiting.isEmpty()) {
                List<StagedRow> ready =
                        waiting.stream().filter(row -> parent(row) != null).toList();
                if (ready.isEmpty())
                    throw new Refused("roster.confirm.no-parent", waiting.get(0).name());
                ready.forEach(this::create);
                waiting.removeAll(ready);
            }
        }

        private @Nullable UnitId parent(StagedRow row) {
            Organization planned = Objects.requireNonNull(row.organization());
            return planned.parent() != null ? planned.parent() : made.get(planned.parentName());
        }

        private void create(StagedRow row) {
            Organization planned = Objects.requireNonNull(row.organization());
            Unit created = units.create(actor, unit(row, parent(row)));
            made.put(row.name(), created.id());
            if (planned.electedOn() != null) posts.elected(actor, created.id(), planned.electedOn());
            if (planned.secretary() != null) secretaries.remember(created.id(), planned.secretary());
        }
    }
}
