package org.zhibu.core.admission.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhibu.core.admission.Item;
import org.zhibu.core.admission.Step;
import org.zhibu.core.admission.Verdict;
import org.zhibu.core.admission.model.Agenda;
import org.zhibu.core.admission.model.Deed;
import org.zhibu.core.admission.repository.AdmissionQueries;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.ui.Show;

/** Steps, rules and answers in the language of the page. */
@Component
public class AdmissionWords {

    private final Show show;

    AdmissionWords(Show show) {
        this.show = show;
    }

    public String step(Step step) {
        return show.text("admission.step." + step);
    }

    /** A step or a review that is due. */
    public String what(String what) {
        return what.equals(Agenda.REVIEW) ? show.text("admission.review") : step(Step.valueOf(what));
    }

    public String item(Item item) {
        return show.text("admission.item." + item);
    }

    public String choice(Item item, String choice) {
        return show.text("admission.item." + item + "." + choice);
    }

    /** What a rule asks for. */
    public String rule(Verdict verdict) {
        return show.text("admission.rule." + verdict.rule());
    }

    /** What a rule says of a step: kept, or what is wrong, or that it cannot be told. */
    public String said(Verdict verdict) {
        return switch (verdict.outcome()) {
            case KEPT -> rule(verdict);
            case UNKNOWN -> show.text("admission.unknown", rule(verdict));
            case BROKEN, WARNED -> show.text("admission.rule." + verdict.rule() + ".not", args(verdict.args()));
        };
    }

    private Object[] args(List<Object> args) {
        return args.stream().map(this::shown).toArray();
    }

    private Object shown(Object arg) {
        if (arg instanceof Step step) return step(step);
        return arg instanceof LocalDate day ? show.iso(day) : arg;
    }

    /** The clause, or that a place set it. */
    public String clause(Verdict verdict) {
        return verdict.central() ? verdict.clause() : show.text("admission.clause.local");
    }

    /** A refusal by a rule, beside the field it is about. */
    Refused refusal(Verdict verdict) {
        String said =
                verdict.central() ? show.text("admission.by-clause", said(verdict), clause(verdict)) : said(verdict);
        return Refused.at(fieldOf(verdict.field()), "admission.said", said);
    }

    /** Where an item stands in the form. */
    public static String fieldOf(@Nullable Item item) {
        if (item == null) return "on";
        return switch (item.kind()) {
            case CHECK -> "ticked";
            case CHECKS -> "documents";
            case PEOPLE -> "first";
            case MEETING -> "meeting";
            default -> "values[" + item + "]";
        };
    }

    /** Several names in one line. */
    public String listed(Collection<String> names) {
        return String.join(show.text("admission.and"), names);
    }

    /** The last day of what comes next, or the first one where it is still ahead. */
    public String when(AdmissionQueries.Row row, LocalDate today) {
        if (row.dueOn() != null) return show.iso(row.dueOn());
        LocalDate earliest = row.earliestOn();
        return earliest == null || !earliest.isAfter(today) ? "" : show.text("admission.earliest", show.iso(earliest));
    }

    /** An answer as it is read. */
    public String value(Item item, String stored) {
        return switch (item.kind()) {
            case CHOICE -> choice(item, stored);
            case CHECK -> show.text(stored.equals(Deed.YES) ? "admission.yes" : "admission.no");
            case CHECKS ->
                listed(List.of(stored.split(",", -1)).stream()
                        .map(word -> choice(item, word))
                        .toList());
            default -> stored;
        };
    }
}
