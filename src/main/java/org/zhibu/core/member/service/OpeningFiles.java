package org.zhibu.core.member.service;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.member.repository.RosterQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.audit.Looks;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Viewer;

/** Opens members' files: every look is written down where the member reads it. 个人信息保护法 第四十四条. */
@Service
public class OpeningFiles {

    private static final int SHORTEST_REASON = 2;

    private final RosterQueries roster;
    private final IdNumbers idNumbers;
    private final Looks looks;
    private final Journal journal;

    OpeningFiles(RosterQueries roster, IdNumbers idNumbers, Looks looks, Journal journal) {
        this.roster = roster;
        this.idNumbers = idNumbers;
        this.looks = looks;
        this.journal = journal;
    }

    @Transactional
    public RosterEntry open(Viewer viewer, MemberId id) {
        RosterEntry entry = viewer.find(scope -> roster.entry(scope, id));
        looks.write(viewer, unitOf(viewer, entry), id, "member.look.file", null);
        return entry;
    }

    /** The entry for a page that only asks something, such as a form of a move. */
    public RosterEntry find(Viewer viewer, MemberId id) {
        return viewer.find(scope -> roster.entry(scope, id));
    }

    /** The whole id number, once a reason was given; the reason stands in the journal and where the member reads it. */
    @Transactional
    public Optional<String> reveal(Viewer viewer, MemberId id, String reason) {
        RosterEntry entry = find(viewer, id);
        if (!MemberPolicy.mayReveal(viewer, entry)) throw new Forbidden();
        if (reason.strip().length() < SHORTEST_REASON) throw Refused.at("reason", "member.reveal.reason-missing");
        looks.write(viewer, unitOf(viewer, entry), id, "member.look.id-number", reason.strip());
        RecordRef record = RecordRef.of(KeepingTheRoster.RECORD, id);
        journal.write(
                Actor.of(viewer),
                "member.id-number.revealed",
                record,
                entry.branch(),
                new Change(Map.of(), Map.of(), reason.strip()));
        return idNumbers.whole(id);
    }

    /** The organisation in whose name the viewer looks. */
    private static String unitOf(Viewer viewer, RosterEntry entry) {
        return viewer.grants().stream()
                .filter(grant -> grant.allows(Right.LOOK, entry.path()))
                .map(Grant::unitName)
                .findFirst()
                .orElse("");
    }
}
