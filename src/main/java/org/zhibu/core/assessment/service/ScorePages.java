package org.zhibu.core.assessment.service;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhibu.core.assessment.BackingRow;
import org.zhibu.core.assessment.Score;
import org.zhibu.core.assessment.model.Figures;
import org.zhibu.core.assessment.model.Formula;
import org.zhibu.core.assessment.repository.BackingQueries;
import org.zhibu.core.assessment.repository.ScoreQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.fact.SourcePage;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import tools.jackson.databind.json.JsonMapper;

/** Turns stored rows into what a page shows: formulas in numbers, links to the source of a fact. */
@Service
public class ScorePages {

    private final List<FactSource> sources;
    private final JsonMapper json;

    ScorePages(List<FactSource> sources, JsonMapper json) {
        this.sources = sources;
        this.json = json;
    }

    public Score score(ScoreQueries.Row row) {
        Figures parameters = Figures.of(json, row.parameters());
        Figures numbers = row.numbers() == null ? Figures.NONE : Figures.of(json, row.numbers());
        return new Score(
                row.code(),
                row.area(),
                row.number(),
                row.possible(),
                row.points(),
                row.counted(),
                row.formula(),
                Formula.of(row.formula()).argumentsIn(numbers),
                parameters.is("partial")
                        || (parameters.is("parts") && row.counted().compareTo(row.possible()) < 0),
                reason(row, parameters, numbers),
                row.clause(),
                parameters.items("facts").stream().map(String::valueOf).toList(),
                row.computedOn());
    }

    private static @Nullable String reason(ScoreQueries.Row row, Figures parameters, Figures numbers) {
        if (row.counted().signum() > 0) return null;
        String reason = numbers.text("reason");
        if (reason == null) reason = parameters.text("reason");
        return "assessment.uncounted." + (reason == null ? "not-computed" : reason);
    }

    /** The facts with the records and people behind them: one question to each module, however many rows. */
    public List<BackingRow> rows(Scope scope, List<BackingQueries.Row> rows) {
        Set<RecordRef> asked = new HashSet<>();
        for (BackingQueries.Row row : rows) {
            asked.add(row.source());
            row.person().ifPresent(asked::add);
        }
        Map<RecordRef, SourcePage> found = new HashMap<>();
        for (FactSource source : sources)
            found.putAll(source.pagesOf(
                    scope,
                    asked.stream()
                            .filter(record -> source.sourceTypes().contains(record.type()))
                            .toList()));
        return rows.stream().map(row -> row(row, found)).toList();
    }

    private static BackingRow row(BackingQueries.Row row, Map<RecordRef, SourcePage> found) {
        RecordRef person = row.person().orElse(null);
        return new BackingRow(
                row.occurredOn(),
                row.unitName(),
                row.factKind(),
                row.quantity(),
                person == null ? null : new MemberId(person.home(), person.number()),
                row.source(),
                found.get(row.source()),
                person == null ? null : found.get(person));
    }
}
