package org.zhibu.core.admission.service;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Course;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.repository.AdmissionRepository;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.NewMember;
import org.zhibu.core.member.Roster;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.secret.Vault;

/**
 * Keeps the roster in step with the file: the approval enters the probationary member, the confirmation makes a full one, and
 * a corrected day is corrected there as well. In the transaction of the step; nobody types it again.
 */
@Component
class RosterLink {

    private static final String FULL = "01";
    private static final String PROBATIONARY = "02";

    private final Roster roster;
    private final AdmissionRepository files;
    private final AdmissionQueries queries;
    private final Vault vault;

    RosterLink(Roster roster, AdmissionRepository files, AdmissionQueries queries, Vault vault) {
        this.roster = roster;
        this.files = files;
        this.queries = queries;
        this.vault = vault;
    }

    /** @return the member; null before the approval */
    @Nullable
    MemberId follow(Actor actor, AdmissionFile file, Course course) {
        if (!course.isDone(Step.APPROVAL)) return null;
        LocalDate joined = course.on(Step.ADMISSION_MEETING).orElseThrow();
        MemberId member = file.member() == null ? admitted(actor, file, course, joined) : file.member();
        MemberDetails details =
                roster.ownEntry(member).orElseThrow(NotHere::new).details();
        MemberDetails now = course.isDone(Step.CONFIRMATION)
                ? details.with("category", FULL)
                        .with("joinedOn", joined.toString())
                        .with("fullOn", course.probationEnds().orElseThrow().toString())
                : details.with("joinedOn", joined.toString());
        roster.update(actor, member, now, file.number());
        return member;
    }

    private MemberId admitted(Actor actor, AdmissionFile file, Course course, LocalDate joined) {
        String number = queries.cipherOf(file.scope(), file.file())
                .map(vault::open)
                .orElseThrow(() -> Refused.at("on", "admission.id-number-needed"));
        MemberId known = roster.membersOf(Set.of(number)).get(number);
        MemberId member = known == null
                ? roster.admit(actor, file.homeId(), newMember(file, course, joined, number))
                : alreadyThere(file, known);
        files.member(file.file(), member);
        return member;
    }

    private static NewMember newMember(AdmissionFile file, Course course, LocalDate joined, String number) {
        MemberDetails details = new MemberDetails(
                file.name(),
                file.gender(),
                null,
                file.birthOn(),
                file.education(),
                PROBATIONARY,
                joined,
                null,
                "1",
                file.job(),
                null,
                null,
                null,
                "0",
                null,
                null);
        return new NewMember(
                details, number, file.unit(), null, course.on(Step.APPROVAL).orElse(joined));
    }

    /** A probationary member the office entered by hand before the file was kept here. */
    private MemberId alreadyThere(AdmissionFile file, MemberId known) {
        RosterEntry entry = roster.ownEntry(known).orElseThrow(NotHere::new);
        if (!entry.path().startsWith(file.path())) throw Refused.at("on", "admission.on-another-roster");
        return known;
    }
}
