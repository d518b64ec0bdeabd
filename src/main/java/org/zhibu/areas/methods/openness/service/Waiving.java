package org.zhibu.areas.methods.openness.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.methods.openness.repository.EntryRepository;
import org.zhibu.areas.methods.openness.repository.RegisterQueries.Branch;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.fact.DirtyMarks;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.notification.Notice;
import org.zhibu.shared.notification.Notices;

/** A committee says, with a reason the branch reads, that an item does not apply to a branch in a year, and takes it back. */
@Service
public class Waiving {

    private final EntryRepository written;
    private final Catalogue catalogue;
    private final Journal journal;
    private final DirtyMarks marks;
    private final Notices notices;
    private final Clock clock;

    Waiving(
            EntryRepository written,
            Catalogue catalogue,
            Journal journal,
            DirtyMarks marks,
            Notices notices,
            Clock clock) {
        this.written = written;
        this.catalogue = catalogue;
        this.journal = journal;
        this.marks = marks;
        this.notices = notices;
        this.clock = clock;
    }

    /** How the history names the register of a branch. */
    public static RecordRef registerOf(Branch branch) {
        return new RecordRef("openness.register", branch.homeId(), branch.unit().number());
    }

    @Transactional
    public void waive(Viewer viewer, Branch branch, int year, String item, String reason) {
        OpennessPolicy.must(OpennessPolicy.mayWaive(viewer, branch.path()));
        if (catalogue.item(item, year).isEmpty()) throw Refused.at("item", "openness.item-missing");
        if (reason.isBlank()) throw Refused.at("reason", "openness.reason-missing");
        LocalDate today = LocalDate.now(clock);
        if (!written.waive(branch.homeId(), branch.unit(), year, item, reason, viewer.name(), today))
            throw Refused.at("item", "openness.waived-already");
        tell(viewer, branch, year, item, "waived", reason);
    }

    @Transactional
    public void askAgain(Viewer viewer, Branch branch, int year, String item) {
        OpennessPolicy.must(OpennessPolicy.mayWaive(viewer, branch.path()));
        if (written.askAgain(branch.homeId(), branch.unit(), year, item))
            tell(viewer, branch, year, item, "asked-again", "");
    }

    private void tell(Viewer viewer, Branch branch, int year, String item, String action, String reason) {
        marks.mark(branch.homeId(), branch.unit(), year);
        Change change = new Change(
                Map.of("item", "", "year", ""),
                Map.of("item", item, "year", String.valueOf(year)),
                reason.isBlank() ? null : reason);
        journal.write(Actor.of(viewer), "openness.register." + action, registerOf(branch), branch.unit(), change);
        String href = "/openness/branches/" + branch.unit().text() + "?year=" + year;
        String event =
                "openness.register.%s %s %d %s %s".formatted(action, branch.unit(), year, item, LocalDate.now(clock));
        notices.tellBranch(viewer, branch.unit(), Notice.of(event, "openness.notice." + action, href, year + ""));
    }
}
