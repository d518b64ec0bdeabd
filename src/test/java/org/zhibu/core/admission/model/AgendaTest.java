package org.zhibu.core.admission.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhibu.core.admission.Candidacy;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.model.Agenda.Due;

/** What comes next, by when, and who does it. */
class AgendaTest {

    private static final LocalDate APPLIED = LocalDate.of(2025, 1, 31);

    private final Map<Step, Deed> deeds = new EnumMap<>(Step.class);
    private LocalDate today = LocalDate.of(2026, 11, 18);

    private AgendaTest did(Step step, LocalDate on) {
        deeds.put(step, Deed.of(step, on));
        return this;
    }

    private Course course() {
        return new Course(null, deeds, List.of(), day -> Local.SHIPPED, WorkCalendar.official(), today);
    }

    private List<String> due() {
        return Agenda.of(course()).stream().map(Due::what).toList();
    }

    private void all(Step last) {
        for (Step step : Step.values())
            if (step != Step.EXTENSION && step.ordinal() <= last.ordinal()) did(step, APPLIED);
    }

    @Test
    void anApplicantIsTalkedToWithinAMonth() {
        did(Step.APPLICATION, APPLIED);
        assertThat(Agenda.of(course()))
                .containsExactly(new Due("FIRST_TALK", false, APPLIED, LocalDate.of(2025, 2, 28), "talk-in-time"));
        assertThat(course().candidacy()).isEqualTo(Candidacy.APPLICANT);
    }

    @Test
    void anActivistIsReviewedWhileStepsGoOn() {
        all(Step.CONTACTS);
        assertThat(due()).containsExactly("CULTIVATION", "REVIEW");
        assertThat(Agenda.nextReview(course())).contains(LocalDate.of(2025, 7, 31));
        assertThat(Agenda.nextReview(course().reviewedOn(List.of(LocalDate.of(2025, 8, 31)))))
                .contains(LocalDate.of(2026, 2, 28));
        assertThat(Agenda.earliest(course(), Step.CANDIDATE)).contains(LocalDate.of(2026, 1, 31));
        all(Step.CANDIDATE);
        assertThat(due()).containsExactly("NOTICE");
    }

    @Test
    void beforeTheNewTextACandidateIsListedWithoutNotice() {
        all(Step.CANDIDATE);
        today = LocalDate.of(2026, 5, 10);
        assertThat(due()).containsExactly("LISTED");
        today = LocalDate.of(2026, 5, 11);
        assertThat(due()).containsExactly("NOTICE");
        deeds.put(Step.NOTICE, new Deed(Step.NOTICE, today, Map.of(Item.NOTICE_TO, "2026-05-18")));
        assertThat(Agenda.of(course()))
                .extracting(Due::what, Due::higher, Due::earliest)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("LISTED", true, LocalDate.of(2026, 5, 19)));
    }

    @Test
    void sponsorsReviewAndTrainingGoSideBySide() {
        all(Step.LISTED);
        assertThat(due()).containsExactly("SPONSORS", "POLITICAL_REVIEW", "TRAINING");
        assertThat(course().candidacy()).isEqualTo(Candidacy.CANDIDATE);
        did(Step.SPONSORS, APPLIED).did(Step.TRAINING, APPLIED);
        assertThat(due()).containsExactly("POLITICAL_REVIEW");
    }

    @Test
    void afterTheApprovalFourThingsWait() {
        all(Step.APPROVAL);
        assertThat(Agenda.of(course()))
                .extracting(Due::what, Due::latest)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("APPROVAL_FILED", null),
                        org.assertj.core.groups.Tuple.tuple("PLACEMENT", LocalDate.of(2025, 3, 2)),
                        org.assertj.core.groups.Tuple.tuple("OATH", LocalDate.of(2025, 2, 28)),
                        org.assertj.core.groups.Tuple.tuple("PROBATION", LocalDate.of(2026, 2, 28)));
        assertThat(course().candidacy()).isEqualTo(Candidacy.PROBATIONARY);
    }

    @Test
    void nothingIsLeftOnceItIsArchived() {
        all(Step.ARCHIVE);
        assertThat(due()).isEmpty();
        assertThat(course().candidacy()).isEqualTo(Candidacy.FULL);
    }
}
