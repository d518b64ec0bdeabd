package org.zhibu.areas.methods.appraisal.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.Elsewhere;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Appraisal;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries.Meeting;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository.OnRoll;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.Viewer;

/** Starts an appraisal with its roll, and records its steps up to the ballot. */
@Service
public class Appraising {

    private final AppraisalQueries queries;
    private final AppraisalRepository appraisals;
    private final RollCall rolls;
    private final Numbers numbers;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    Appraising(
            AppraisalQueries queries,
            AppraisalRepository appraisals,
            RollCall rolls,
            Numbers numbers,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.appraisals = appraisals;
        this.rolls = rolls;
        this.numbers = numbers;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    /**
     * One step as it is recorded.
     *
     * @param activity the logged meeting it was, which gives the day; empty where it was not logged
     */
    public record Step(@Nullable LocalDate on, String note, String activity) {}

    @Transactional
    public AppraisalId start(Viewer viewer, Place place, int year) {
        AppraisalPolicy.must(AppraisalPolicy.mayKeep(viewer, place.path()));
        if (!place.kind().isBranch()) throw new Refused("appraisal.branches-only");
        int now = today().getYear();
        if (year != now && year != now - 1) throw Refused.at("year", "appraisal.year-odd", "" + (now - 1), "" + now);
        List<OnRoll> roll = rolls.of(place, today());
        if (roll.stream().noneMatch(OnRoll::rated)) throw new Refused("appraisal.nobody");
        AppraisalId id = new AppraisalId(place.home(), numbers.next());
        if (!appraisals.insert(id, place.unit(), year, roll, viewer.name(), OffsetDateTime.now(clock)))
            throw Refused.at("year", "appraisal.year-twice", "" + year);
        Change change = Change.created(Map.of("year", String.valueOf(year), "people", String.valueOf(roll.size())));
        journal.write(Actor.of(viewer), "appraisal.appraisal.started", id.ref(), place.unit(), change);
        return id;
    }

    @Transactional
    public void prepare(Viewer viewer, AppraisalId id, long version, Step step) {
        Appraisal appraisal = recordable(viewer, id);
        Meeting held = held(appraisal, step.activity());
        LocalDate day = held == null ? day(step.on(), appraisal) : held.heldOn();
        appraisals.prepared(id, version, day, step.note(), held == null ? null : held.activity());
        write(viewer, appraisal, "prepared", day.toString());
    }

    @Transactional
    public void mutual(Viewer viewer, AppraisalId id, long version, Step step) {
        Appraisal appraisal = recordable(viewer, id);
        Meeting held = held(appraisal, step.activity());
        LocalDate day = held == null ? day(step.on(), appraisal) : held.heldOn();
        appraisals.mutual(id, version, day, step.note(), held == null ? null : held.activity());
        write(viewer, appraisal, "mutual", day.toString());
        marks.mark(id.home(), appraisal.unit(), appraisal.year());
    }

    private @Nullable Meeting held(Appraisal appraisal, String activity) {
        if (activity.isEmpty()) return null;
        return queries
                .stepsOf(Scope.below(appraisal.path()), appraisal.homeId(), appraisal.unit(), appraisal.year())
                .stream()
                .filter(one -> one.activity().text().equals(activity))
                .findFirst()
                .orElseThrow(() -> Refused.at("activity", "appraisal.activity-gone"));
    }

    /** Ticks those who handed their self-appraisal in on paper. */
    @Transactional
    public void onPaper(Viewer viewer, AppraisalId id, long version, List<MemberId> members, @Nullable LocalDate on) {
        Appraisal appraisal = recordable(viewer, id);
        if (members.isEmpty()) throw Refused.at("members", "appraisal.members-missing");
        LocalDate day = day(on, appraisal);
        appraisals.touch(id, version);
        appraisals.onPaper(id, members, day);
        write(viewer, appraisal, "selves", String.valueOf(members.size()));
        marks.mark(id.home(), appraisal.unit(), appraisal.year());
    }

    /** Takes what came back about somebody who works elsewhere; to be appraised there is to take part. */
    @Transactional
    public void elsewhere(Viewer viewer, AppraisalId id, long version, Supplier<Elsewhere> told) {
        Appraisal appraisal = recordable(viewer, id);
        Elsewhere result = told.get();
        if (result.on().isAfter(today())) throw Refused.at("held", "appraisal.in-the-future", today().toString());
        if (result.on().getYear() < appraisal.year())
            throw Refused.at("held", "appraisal.too-early", "" + appraisal.year());
        if (!appraisals.elsewhere(id, result)) throw Refused.at("member", "appraisal.elsewhere-who");
        appraisals.touch(id, version);
        write(viewer, appraisal, "elsewhere", result.from());
        marks.mark(id.home(), appraisal.unit(), appraisal.year());
    }

    private LocalDate day(@Nullable LocalDate on, Appraisal appraisal) {
        if (on == null) throw Refused.at("on", "appraisal.day-missing");
        if (on.isAfter(today())) throw Refused.at("on", "appraisal.in-the-future", today().toString());
        if (on.getYear() < appraisal.year()) throw Refused.at("on", "appraisal.too-early", "" + appraisal.year());
        return on;
    }

    private Appraisal recordable(Viewer viewer, AppraisalId id) {
        Appraisal appraisal = viewer.find(scope -> queries.find(scope, id));
        AppraisalPolicy.must(AppraisalPolicy.mayKeep(viewer, appraisal.path()));
        if (!AppraisalPolicy.mayRecord(viewer, appraisal)) throw new Stale();
        return appraisal;
    }

    private void write(Viewer viewer, Appraisal appraisal, String what, String value) {
        journal.write(
                Actor.of(viewer),
                "appraisal.appraisal." + what,
                appraisal.appraisal().ref(),
                appraisal.unit(),
                Change.created(Map.of(what, value)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
