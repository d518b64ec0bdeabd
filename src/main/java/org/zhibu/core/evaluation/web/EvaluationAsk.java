package org.zhibu.core.evaluation.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.evaluation.repository.EvaluationQueries.Asked;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.record.ListAsk;
import org.zhibu.shared.ui.Address;

/** What a list of grades or a sheet is asked for: also an indicator. */
public class EvaluationAsk extends ListAsk {

    private String indicator = "";

    /** The year asked for, 0 for every year. */
    int year() {
        return getPeriod().matches("\\d{4}") ? Integer.parseInt(getPeriod()) : 0;
    }

    /** A year that can be judged: this one, or the one before. */
    int judged(Clock clock) {
        int now = LocalDate.now(clock).getYear();
        return year() == now - 1 ? now - 1 : now;
    }

    Asked asked(boolean all) {
        return new Asked(this, all, indicator, year());
    }

    @Override
    public boolean isConditional() {
        return super.isConditional() || !indicator.isBlank();
    }

    @Override
    public Address at(String path, Place place) {
        return super.at(path, place).with("indicator", indicator);
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(@Nullable String indicator) {
        this.indicator = indicator == null ? "" : indicator;
    }
}
