package org.zhibu.areas.methods.outline.service;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhibu.areas.approach.theme.Carriers;
import org.zhibu.areas.approach.theme.PlanId;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.ui.Address;

/** Tells the page of a plan of study which activities are arranged for its items. */
@Component
class ThemeCarriers implements Carriers {

    private final ArrangementQueries queries;

    ThemeCarriers(ArrangementQueries queries) {
        this.queries = queries;
    }

    @Override
    public String planning(UnitId unit, PlanId plan, int number) {
        return Address.of("/outline/arrangements/new")
                .with("org", unit.text())
                .with("topic", new Arranged.Topic(plan, number))
                .toString();
    }

    @Override
    public List<Carrier> of(Scope scope, PlanId plan) {
        return queries.ofTheme(scope, plan).stream().map(ThemeCarriers::carrier).toList();
    }

    private static Carrier carrier(Arrangement one) {
        Arranged content = one.content();
        return new Carrier(
                Objects.requireNonNull(content.topic()).number(),
                content.title(),
                content.on(),
                one.arrangement().href());
    }
}
