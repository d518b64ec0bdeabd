package org.zhibu.areas.foundation.norm.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.core.assessment.Scores;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.rule.ActivityRule;
import org.zhibu.shared.rule.Backings;
import org.zhibu.shared.rule.Rules;

/**
 * What norms can back, by its code: the duties of the calendar, the indicators of the scheme in force and the duties of
 * posts; and which norms do at an organisation.
 */
@Component
public class NormBackings implements Backings {

    private static final String ROLE = "ROLE:";
    private static final Set<String> OF_THE_CALENDAR =
            Set.of("OL-01", "OL-02", "OL-03", "OL-04", "OL-06", "OL-07", "OL-08", "OL-09");

    private final NormQueries queries;
    private final Rules rules;
    private final Scores scores;
    private final Clock clock;

    NormBackings(NormQueries queries, Rules rules, Scores scores, Clock clock) {
        this.queries = queries;
        this.rules = rules;
        this.scores = scores;
        this.clock = clock;
    }

    /** Duties, then indicators, then posts. */
    public List<String> codes() {
        LocalDate today = LocalDate.now(clock);
        Stream<String> duties =
                rules.activityRules(today).stream().map(ActivityRule::code).filter(OF_THE_CALENDAR::contains);
        Stream<String> indicators = scores.indicatorsOf(today.getYear()).stream();
        Stream<String> posts = Arrays.stream(PostRole.values()).map(role -> ROLE + role);
        return Stream.of(duties, indicators, posts).flatMap(one -> one).toList();
    }

    @Override
    public Map<String, List<Backing>> inForceAt(Place place) {
        Map<String, List<Backing>> backed = new LinkedHashMap<>();
        for (Norm norm : queries.usedAt(place.scope(), place.home(), LocalDate.now(clock)))
            for (String code : norm.uses())
                backed.computeIfAbsent(code, none -> new ArrayList<>())
                        .add(new Backing(norm.title(), norm.norm().href()));
        return backed;
    }
}
