package org.zhibu.core.assessment.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhibu.core.assessment.BackingRow;
import org.zhibu.core.assessment.Score;
import org.zhibu.core.assessment.model.Figures;
import org.zhibu.core.assessment.model.Formula;
import org.zhibu.core.assessment.repository.BackingQueries;
import org.zhibu.core.assessment.repository.ScoreQueries;
import org.zhibu.shared.fact.FactSource;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.RecordRef;
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
                parameters.is("partial"),
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

    public BackingRow row(BackingQueries.Row row) {
        RecordRef source = new RecordRef(row.sourceType(), row.sourceHomeId(), row.sourceId());
        MemberId member = row.memberHomeId() == null || row.memberId() == null
                ? null
                : new MemberId(row.memberHomeId(), row.memberId());
        return new BackingRow(
                row.occurredOn(), row.unitName(), row.factKind(), row.quantity(), member, source, href(source));
    }

    private @Nullable String href(RecordRef record) {
        return sources.stream()
                .filter(source -> source.sourceTypes().contains(record.type()))
                .map(source -> source.href(record))
                .findFirst()
                .orElse(null);
    }
}
