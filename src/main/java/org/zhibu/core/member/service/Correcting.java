package org.zhibu.core.member.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.core.member.Correction;
import org.zhibu.core.member.Correction.State;
import org.zhibu.core.member.CorrectionId;
import org.zhibu.core.member.MemberChange;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.core.member.model.Correctable;
import org.zhibu.core.member.model.Guards;
import org.zhibu.core.member.repository.CorrectionQueries;
import org.zhibu.core.member.repository.CorrectionRepository;
import org.zhibu.core.member.repository.CorrectionRepository.Wanted;
import org.zhibu.core.member.repository.RosterQueries;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Numbers;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;

/** A member's right to have the own file corrected: asked, taken back, accepted or refused. 个人信息保护法 第四十六条. */
@Service
public class Correcting {

    private static final String RECORD = "member.correction";

    private final CorrectionRepository corrections;
    private final CorrectionQueries queries;
    private final RosterQueries roster;
    private final KeepingTheRoster keeping;
    private final IdNumbers idNumbers;
    private final Numbers numbers;
    private final Journal journal;
    private final Clock clock;

    Correcting(
            CorrectionRepository corrections,
            CorrectionQueries queries,
            RosterQueries roster,
            KeepingTheRoster keeping,
            IdNumbers idNumbers,
            Numbers numbers,
            Journal journal,
            Clock clock) {
        this.corrections = corrections;
        this.queries = queries;
        this.roster = roster;
        this.keeping = keeping;
        this.idNumbers = idNumbers;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public CorrectionId ask(Actor actor, MemberId self, String field, String typed, @Nullable String note) {
        RosterEntry entry = roster.self(self).orElseThrow(NotHere::new);
        if (!Correctable.FIELDS.contains(field)) throw Refused.at("field", "member.correction.no-such-item");
        if (typed.isBlank()) throw Refused.at("wanted", "member.correction.wanted-missing");
        boolean number = field.equals("idNumber");
        String wanted = number ? idNumber(typed) : Correctable.read(field, typed);
        String present = number ? entry.idMasked() : entry.details().values().get(field);
        String shown = number ? IdNumbers.masked(wanted) : wanted;
        if (number ? alreadyHis(wanted, self) : wanted.equals(present))
            throw Refused.at("wanted", "member.correction.same");
        if (!number) guard(entry.details().with(field, wanted));
        CorrectionId id = new CorrectionId(self.home(), numbers.next());
        byte[] secret = number ? idNumbers.seal(wanted) : null;
        if (!corrections.insert(id, entry, new Wanted(field, present, shown), secret, note, OffsetDateTime.now(clock)))
            throw Refused.at("field", "member.correction.open-already");
        journal(actor, "member.correction.asked-for", id, entry, change(field, present, shown, note));
        return id;
    }

    private void guard(MemberDetails details) {
        try {
            Guards.check(details, LocalDate.now(clock));
        } catch (Refused refused) {
            throw Refused.at("wanted", refused.key(), refused.args().toArray());
        }
    }

    private String idNumber(String typed) {
        try {
            return CitizenId.of(typed, LocalDate.now(clock)).number();
        } catch (Refused refused) {
            throw Refused.at("wanted", refused.key(), refused.args().toArray());
        }
    }

    private boolean alreadyHis(String number, MemberId self) {
        return idNumbers.memberOf(number).filter(self::equals).isPresent();
    }

    @Transactional
    public void withdraw(Actor actor, MemberId self, CorrectionId id) {
        Correction correction = queries.of(self).stream()
                .filter(one -> one.id().equals(id) && one.isOpen())
                .findFirst()
                .orElseThrow(NotHere::new);
        decide(actor, correction, State.WITHDRAWN, "member.correction.withdrawn", null);
    }

    /** Accepts: the item is changed now, with the request as the reason in its history. */
    @Transactional
    public void accept(Viewer viewer, CorrectionId id, long version, @Nullable String answer) {
        Correction correction = open(viewer, id, version);
        RosterEntry entry = roster.entry(Scope.below(correction.path()), correction.member())
                .orElseThrow(NotHere::new);
        boolean number = correction.field().equals("idNumber");
        MemberDetails details =
                number ? entry.details() : entry.details().with(correction.field(), correction.wanted());
        String idNumber = number ? idNumbers.open(corrections.secret(id)) : null;
        keeping.change(
                Actor.of(viewer),
                new MemberChange(entry.id(), entry.version(), details, idNumber, entry.group()),
                correction.note());
        decide(Actor.of(viewer), correction, State.ACCEPTED, "member.correction.accepted", answer);
    }

    @Transactional
    public void refuse(Viewer viewer, CorrectionId id, long version, String answer) {
        Correction correction = open(viewer, id, version);
        if (answer.isBlank()) throw Refused.at("reason", "member.correction.reason-missing");
        decide(Actor.of(viewer), correction, State.REFUSED, "member.correction.refused", answer);
    }

    private Correction open(Viewer viewer, CorrectionId id, long version) {
        Correction correction = viewer.find(scope -> queries.find(scope, id));
        MemberPolicy.mustDecide(viewer, correction);
        if (!correction.isOpen() || correction.version() != version)
            throw new Refused("member.correction.decided-already");
        return correction;
    }

    private void decide(Actor actor, Correction correction, State state, String action, @Nullable String answer) {
        corrections.decide(
                correction.id(), correction.version(), state, OffsetDateTime.now(clock), actor.name(), answer);
        RosterEntry entry = roster.self(correction.member()).orElseThrow(NotHere::new);
        journal(actor, action, correction.id(), entry, Change.because(answer));
    }

    private static Change change(String field, @Nullable String present, String wanted, @Nullable String note) {
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        before.put(field, present);
        return Change.between(before, Map.of(field, Objects.requireNonNull(wanted)), note);
    }

    private void journal(Actor actor, String action, CorrectionId id, RosterEntry entry, Change change) {
        journal.write(actor, action, RecordRef.of(RECORD, id), entry.branch(), change);
    }
}
