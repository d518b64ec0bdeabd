package org.zhibu.core.life.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.NewActivity;
import org.zhibu.core.life.repository.ActivityDetail;
import org.zhibu.core.life.repository.ActivityQueries;
import org.zhibu.core.organization.Unit;
import org.zhibu.core.organization.Units;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.document.FileId;
import org.zhibu.shared.document.Files;
import org.zhibu.shared.document.StoredFile;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** What a viewer may do with activities: asks the policy, then records, with the files in the same transaction. */
@Service
public class LoggingActivities {

    private final ActivityPolicy policy;
    private final RecordingActivities recording;
    private final ActivityQueries activities;
    private final Units units;
    private final PreparedActivities prepared;
    private final Files files;
    private final Journal journal;

    LoggingActivities(
            ActivityPolicy policy,
            RecordingActivities recording,
            ActivityQueries activities,
            Units units,
            PreparedActivities prepared,
            Files files,
            Journal journal) {
        this.policy = policy;
        this.recording = recording;
        this.activities = activities;
        this.units = units;
        this.prepared = prepared;
        this.files = files;
        this.journal = journal;
    }

    /** @param planned what it carries out, as its form was opened with; empty for nothing */
    @Transactional
    public ActivityId record(
            Viewer viewer, Unit unit, NewActivity content, List<MultipartFile> uploads, String planned) {
        policy.mustRecord(viewer, unit.path());
        ActivityId id = recording.record(Actor.of(viewer), unit, content);
        if (!content.kind().isTalk()) files.attachAll(id.ref(), uploads, viewer.accountId());
        prepared.carriedOut(viewer, planned, id);
        return id;
    }

    @Transactional
    public void correct(
            Viewer viewer,
            ActivityId id,
            NewActivity content,
            List<MultipartFile> uploads,
            long version,
            String reason) {
        recording.correct(Actor.of(viewer), kept(viewer, id), id, content, version, reason);
        files.attachAll(id.ref(), uploads, viewer.accountId());
    }

    @Transactional
    public void cancel(Viewer viewer, ActivityId id, long version, String reason) {
        recording.cancel(Actor.of(viewer), kept(viewer, id), id, version, reason);
    }

    @Transactional
    public void closeDecision(Viewer viewer, ActivityId id, long decision, @Nullable String note) {
        recording.closeDecision(Actor.of(viewer), kept(viewer, id), id, decision, note);
    }

    @Transactional
    public void attach(Viewer viewer, ActivityId id, @Nullable MultipartFile upload) {
        Unit unit = kept(viewer, id);
        if (viewer.find(scope -> activities.find(scope, id)).activity().kind().isTalk())
            throw new Refused("life.file.not-for-talks");
        if (upload == null) throw new Refused("document.file.empty");
        StoredFile file = files.attach(id.ref(), upload, viewer.accountId());
        journal.write(Actor.of(viewer), "life.file.added", id.ref(), unit.id(), Change.because(file.name()));
    }

    @Transactional
    public void remove(Viewer viewer, ActivityId id, FileId file) {
        Unit unit = kept(viewer, id);
        String name = files.find(id.ref(), file).name();
        files.remove(id.ref(), file);
        journal.write(Actor.of(viewer), "life.file.removed", id.ref(), unit.id(), Change.because(name));
    }

    /** The organisation whose record it is: 404 where the viewer cannot see it, 403 where only the change is refused. */
    private Unit kept(Viewer viewer, ActivityId id) {
        ActivityDetail detail = viewer.find(scope -> activities.find(scope, id));
        policy.mustRecord(viewer, detail.activity().place().path());
        return viewer.find(
                Right.KEEP_BRANCH,
                scope -> units.find(scope, detail.activity().place().unit()));
    }
}
