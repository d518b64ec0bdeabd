package org.zhibu.areas.methods.appraisal.service;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.appraisal.repository.AppraisalQueries;
import org.zhibu.core.life.ActivityId;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.ui.Show;

/** Tells on the page of an activity of which appraisal it was a step. */
@Component
@Order(40)
class StepConsequences implements Consequences {

    private final AppraisalQueries queries;
    private final Show show;

    StepConsequences(AppraisalQueries queries, Show show) {
        this.queries = queries;
        this.show = show;
    }

    /** Which step it is, is said at the appraisal afterwards. */
    @Override
    public List<Consequence> wouldUpdate(Entry entry) {
        return List.of();
    }

    @Override
    public List<Consequence> countedTowards(RecordRef record, Entry entry) {
        return queries.stepsBy(entry.place().scope(), new ActivityId(record.home(), record.number())).stream()
                .map(one -> Consequence.of(
                        "appraisal",
                        "appraisal.counted.step",
                        one.appraisal().href(),
                        String.valueOf(one.year()),
                        show.text("appraisal.step." + one.step())))
                .toList();
    }
}
