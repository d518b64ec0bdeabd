package org.zhibu.areas.approach.integrity.service;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhibu.areas.approach.integrity.Found;
import org.zhibu.areas.approach.integrity.ProblemId;
import org.zhibu.areas.approach.integrity.ProblemState;
import org.zhibu.areas.approach.integrity.repository.CorrectionRepository;
import org.zhibu.areas.approach.integrity.repository.ProblemQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;

/** What a corrected check does to its rows of the ledger, in the transaction of the correction. */
@Service("integrityRewording")
class Rewording {

    private final ProblemQueries problems;
    private final CorrectionRepository records;
    private final Files files;
    private final Journal journal;
    private final DirtyMarks marks;

    Rewording(ProblemQueries problems, CorrectionRepository records, Files files, Journal journal, DirtyMarks marks) {
        this.problems = problems;
        this.records = records;
        this.files = files;
        this.journal = journal;
        this.marks = marks;
    }

    /** What has a measure or is closed was not found after that. */
    void mustReach(Place branch, RecordRef check, LocalDate on) {
        problems.of(branch.scope(), check).stream()
                .filter(row -> row.state() != ProblemState.FOUND)
                .flatMap(row -> Stream.of(row.dueOn(), row.closedOn()))
                .filter(Objects::nonNull)
                .filter(on::isAfter)
                .findFirst()
                .ifPresent(day -> {
                    throw Refused.at("heldOn", "integrity.held-after", day.toString());
                });
    }

    /** Says otherwise what is wrong, as long as there is no measure. */
    void reword(Viewer viewer, Place branch, ProblemId id, long version, Found before, Found found) {
        records.reword(id, version, found);
        Change change = Change.between(texts(before), texts(found), null);
        journal.write(Actor.of(viewer), ProblemId.RECORD + ".reworded", id.ref(), branch.unit(), change);
    }

    private static Map<String, @Nullable String> texts(Found found) {
        Map<String, @Nullable String> texts = new java.util.LinkedHashMap<>();
        texts.put("style", found.style().name());
        texts.put("what", found.what());
        texts.put("dueOn", found.dueOn() == null ? null : String.valueOf(found.dueOn()));
        return texts;
    }

    /** Takes back what was entered by mistake; files somebody attached are taken away first. */
    void drop(Viewer viewer, Place branch, ProblemId id, long version, String what) {
        if (!files.of(id.ref()).isEmpty()) throw new Refused("integrity.has-files", what);
        records.drop(id, version);
        Change change = Change.between(Map.of("what", what), Collections.singletonMap("what", null), null);
        journal.write(Actor.of(viewer), ProblemId.RECORD + ".dropped", id.ref(), branch.unit(), change);
    }

    /** Closes a correction: what was found, was found on the day of the check; the history says what changed. */
    void finish(Viewer viewer, Place branch, RecordRef check, LocalDate was, LocalDate on, Change change) {
        records.foundOn(check, on);
        marks.mark(branch.home(), branch.unit(), on.getYear());
        if (was.getYear() != on.getYear()) marks.mark(branch.home(), branch.unit(), was.getYear());
        if (!change.isEmpty()) journal.write(Actor.of(viewer), check.type() + ".changed", check, branch.unit(), change);
    }
}
