package org.zhibu.core.roster.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhibu.core.member.MemberWords;
import org.zhibu.core.roster.ImportId;
import org.zhibu.core.roster.Verdict;
import org.zhibu.core.roster.model.Problem;
import org.zhibu.core.roster.model.StagedRow;
import org.zhibu.core.roster.repository.ImportQueries;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.Show;

/** What a file would do, opened for the one who uploaded it. */
@Service
public class Preview {

    private final ImportQueries queries;
    private final Envelope envelope;
    private final MemberWords words;
    private final Show show;

    Preview(ImportQueries queries, Envelope envelope, MemberWords words, Show show) {
        this.queries = queries;
        this.envelope = envelope;
        this.words = words;
        this.show = show;
    }

    public List<Line> lines(Viewer viewer, ImportId id, String tab, PageOf.Ask ask) {
        return queries.rows(viewer, id, tab, ask).stream()
                .map(envelope::open)
                .map(this::line)
                .toList();
    }

    private Line line(StagedRow row) {
        return new Line(
                row.number(),
                row.name(),
                Stream.concat(row.problems().stream().map(problem -> said(show, problem)), whereTo(row).stream())
                        .toList(),
                row.organization() == null ? words.changes(row.before(), row.after()) : changes(row));
    }

    /** Where a new one would stand, as the file says it. */
    private Optional<String> whereTo(StagedRow row) {
        if (row.verdict() != Verdict.NEW) return Optional.empty();
        boolean person = row.organization() == null;
        String place = row.typed().getOrDefault(person ? "BRANCH" : "PARENT", "");
        if (place.isBlank()) return Optional.empty();
        return Optional.of(show.text(person ? "roster.preview.to" : "roster.preview.under", place));
    }

    /** What would change about an organisation: field, before, after. */
    private List<String> changes(StagedRow row) {
        return row.after().keySet().stream()
                .map(field -> show.text(
                        "member.history.change",
                        show.text("organization.field." + field),
                        value(field, row.before().get(field)),
                        value(field, row.after().get(field))))
                .toList();
    }

    private String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) return show.text("member.blank");
        return field.equals("kind") ? show.text("organization.kind." + value) : value;
    }

    /** A problem in words: the heading, what is wrong, and what stands there. */
    static String said(Show show, Problem problem) {
        String what = show.text(problem.key(), problem.args().toArray());
        return problem.value().isEmpty()
                ? show.text("roster.said", problem.column(), what)
                : show.text("roster.said.with", problem.column(), what, problem.value());
    }

    /** A row as the page shows it. */
    public record Line(int number, String name, List<String> problems, List<String> changes) {}
}
