package org.zhibu.core.admission.service.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.model.Rulebook;
import org.zhibu.core.admission.model.Ruleset;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.core.admission.repository.AdmissionQueries.DueRow;
import org.zhibu.core.admission.service.AdmissionWords;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.ui.OwnNotes;
import org.zhibu.shared.ui.Show;

/** Tells a probationary member on the own page what comes next on the way to full membership, and by when. */
@Component
class AdmissionNotes implements OwnNotes {

    private final AdmissionQueries queries;
    private final AdmissionWords words;
    private final Show show;

    AdmissionNotes(AdmissionQueries queries, AdmissionWords words, Show show) {
        this.queries = queries;
        this.words = words;
        this.show = show;
    }

    @Override
    public String key() {
        return "admission";
    }

    @Override
    public List<Note> ownNotes(MemberId self, LocalDate today) {
        return queries.dueOf(self).stream()
                .map(row -> new Note(words.what(row.what()), sub(row, today)))
                .toList();
    }

    private String sub(DueRow row, LocalDate today) {
        return String.join(
                " \u00b7 ",
                Stream.of(
                                day("admission.own.from", row.earliestOn()),
                                day("admission.own.by", row.dueOn()),
                                Rulebook.clause(row.rule(), Ruleset.on(today)))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String day(String key, @Nullable LocalDate day) {
        return day == null ? "" : show.text(key, show.iso(day));
    }
}
