package org.zhibu.core.roster.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.MemberChange;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.Roster;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.ImportKind;
import org.zhibu.core.roster.ImportState;
import org.zhibu.core.roster.Verdict;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.model.StagedRow.Person;
import org.zhibu.core.roster.repository.ImportQueries;
import org.zhibu.core.roster.repository.ImportRepository;
import org.zhibu.core.roster.repository.StagingRepository;
import org.zhibu.core.roster.repository.Upload;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;

/** Takes a previewed file over: everything or nothing, once, and only onto the roster it was compared with. */
@Service
public class Confirming {

    private static final int PIECE = 500;

    private final ImportRepository imports;
    private final ImportQueries queries;
    private final StagingRepository staging;
    private final Envelope envelope;
    private final Roster roster;
    private final SettingUpUnits settingUp;
    private final Clock clock;

    Confirming(
            ImportRepository imports,
            ImportQueries queries,
            StagingRepository staging,
            Envelope envelope,
            Roster roster,
            SettingUpUnits settingUp,
            Clock clock) {
        this.imports = imports;
        this.queries = queries;
        this.staging = staging;
        this.envelope = envelope;
        this.roster = roster;
        this.settingUp = settingUp;
        this.clock = clock;
    }

    /**
     * @param doubtful whether somebody has looked at the doubtful rows and wants them too
     * @param from first day of the new memberships; later for who joined later
     */
    @Transactional
    public void confirm(Viewer viewer, ImportId id, boolean doubtful, LocalDate from) {
        Upload upload = queries.find(viewer, id).orElseThrow(NotHere::new);
        RosterPolicy.mustImport(viewer, upload.place(), upload.kind());
        ImportState state = imports.lock(id).orElseThrow(NotHere::new);
        if (state == ImportState.CONFIRMED) return;
        if (state != ImportState.READY) throw new Refused("roster.confirm.not-ready");
        if (from.isAfter(LocalDate.now(clock))) throw Refused.at("from", "member.date.future");
        List<Integer> overtaken = staging.overtaken(id, doubtful);
        if (!overtaken.isEmpty())
            throw new Refused(
                    "roster.confirm.overtaken",
                    overtaken.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        Actor actor = Actor.of(viewer);
        try {
            if (upload.kind() == ImportKind.UNITS) units(actor, upload, doubtful);
            else members(actor, upload, doubtful, from);
        } catch (Stale stale) {
            throw new Refused("roster.confirm.overtaken", "–");
        }
        staging.delete(id);
    }

    private void members(Actor actor, Upload upload, boolean doubtful, LocalDate from) {
        ImportId id = upload.importId();
        int entered = each(
                id,
                Verdict.NEW,
                doubtful,
                rows -> roster.enterAll(
                        actor,
                        id.home(),
                        rows.stream().map(row -> newMember(person(row), from)).toList()));
        int changed = each(
                id,
                Verdict.CHANGED,
                doubtful,
                rows -> roster.changeAll(
                        actor, rows.stream().map(row -> change(person(row))).toList(), upload.fileName()));
        settingUp.appointNamed(actor, upload.place().scope(), LocalDate.now(clock));
        imports.confirmed(id, entered, changed, OffsetDateTime.now(clock));
    }

    private void units(Actor actor, Upload upload, boolean doubtful) {
        ImportId id = upload.importId();
        SettingUpUnits.Plan plan = settingUp.plan(actor);
        int entered = each(id, Verdict.NEW, doubtful, plan::addAll);
        plan.carryOut();
        int changed = each(
                id,
                Verdict.CHANGED,
                doubtful,
                rows -> rows.forEach(
                        row -> settingUp.change(actor, upload.place().scope(), row)));
        imports.confirmed(id, entered, changed, OffsetDateTime.now(clock));
    }

    /** Opens the rows piece by piece, so that a long file needs little memory; answers how many there were. */
    private int each(ImportId id, Verdict verdict, boolean doubtful, Consumer<List<StagedRow>> work) {
        int last = -1;
        int count = 0;
        while (true) {
            List<StagedRow> rows = staging.after(id, last, verdict, doubtful, PIECE).stream()
                    .map(envelope::open)
                    .toList();
            if (rows.isEmpty()) return count;
            work.accept(rows);
            last = rows.get(rows.size() - 1).number();
            count += rows.size();
        }
    }

    private static Person person(StagedRow row) {
        return Objects.requireNonNull(row.person());
    }

    private static NewMember newMember(Person person, LocalDate from) {
        LocalDate joined = person.details().joinedOn();
        LocalDate since = joined != null && joined.isAfter(from) ? joined : from;
        return new NewMember(person.details(), person.idNumber(), person.branch(), person.group(), since);
    }

    private static MemberChange change(Person person) {
        return new MemberChange(
                Objects.requireNonNull(person.member()),
                person.version(),
                person.details(),
                person.idNumber(),
                person.group());
    }
}
