package org.zhibu.core.life.service;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhibu.core.life.ActivityId;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.fact.Consequence;
import org.zhibu.shared.fact.Consequences;
import org.zhibu.shared.fact.Entry;
import org.zhibu.shared.kernel.RecordRef;

/** What a logged activity gives by itself: the ledger, the attendance of each person, the papers. */
@Component
@Order(0)
public class LifeConsequences implements Consequences {

    private static final String LIFE = "life";

    @Override
    public List<Consequence> wouldUpdate(Entry entry) {
        List<Consequence> all = new ArrayList<>();
        if (entry.replaces() == null) all.add(Consequence.of(LIFE, "life.would.list", null));
        all.add(Consequence.of(
                LIFE, "life.would.attendance", null, entry.present().size()));
        if (hasPapers(entry)) {
            all.add(Consequence.of(LIFE, "life.would.minutes", null));
            all.add(Consequence.of(LIFE, "life.would.sheet", null));
        }
        return all;
    }

    @Override
    public List<Consequence> countedTowards(RecordRef record, Entry entry) {
        String list = "/life/activities?org=" + entry.place().unit().text() + "&kind=" + entry.kind();
        String page = "/life/activities/" + new ActivityId(record.home(), record.number());
        List<Consequence> all = new ArrayList<>();
        all.add(Consequence.of(LIFE, "life.counted.list", list));
        all.add(Consequence.of(
                LIFE,
                "life.counted.attendance",
                page + "#attendance",
                entry.present().size()));
        if (hasPapers(entry)) {
            all.add(Consequence.of(LIFE, "life.counted.minutes", page + "/minutes.docx"));
            all.add(Consequence.of(LIFE, "life.counted.sheet", page + "/sign-in-sheet.docx"));
        }
        return all;
    }

    private static boolean hasPapers(Entry entry) {
        return !ActivityKind.of(entry.kind()).isTalk();
    }
}
