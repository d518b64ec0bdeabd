package org.zhibu.areas.methods.appraisal.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.appraisal.AppraisalId;
import org.zhibu.areas.methods.appraisal.repository.AppraisalRepository;
import org.zhibu.areas.methods.appraisal.repository.OwnAppraisalQueries;
import org.zhibu.areas.methods.appraisal.repository.OwnAppraisalQueries.Own;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;

/** A member writes the own self-appraisal, until the branch has decided. */
@Service
public class OwnAppraising {

    private static final int LONGEST = 4000;

    private final OwnAppraisalQueries queries;
    private final AppraisalRepository appraisals;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Clock clock;

    OwnAppraising(
            OwnAppraisalQueries queries,
            AppraisalRepository appraisals,
            Journal journal,
            DirtyMarks marks,
            Clock clock) {
        this.queries = queries;
        this.appraisals = appraisals;
        this.journal = journal;
        this.marks = marks;
        this.clock = clock;
    }

    @Transactional
    public void write(Viewer viewer, AppraisalId id, String text) {
        MemberId self = viewer.member().orElseThrow(NotHere::new);
        Own own = queries.listOf(self).stream()
                .filter(one -> one.appraisal().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (!own.isOpen()) throw new Stale();
        if (text.isBlank()) throw Refused.at("text", "appraisal.self-missing");
        if (text.length() > LONGEST) throw Refused.at("text", "appraisal.self-long", LONGEST);
        appraisals.wrote(id, self, text, LocalDate.now(clock));
        UnitId unit = new UnitId(own.unitId());
        journal.write(Actor.of(viewer), "appraisal.appraisal.self", id.ref(), unit, Change.created(Map.of()));
        marks.mark(id.home(), unit, own.year());
    }
}
