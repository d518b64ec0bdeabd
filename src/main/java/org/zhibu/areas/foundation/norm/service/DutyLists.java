package org.zhibu.areas.foundation.norm.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhibu.areas.foundation.norm.PostRole;
import org.zhibu.areas.foundation.norm.repository.DutyListQueries;
import org.zhibu.areas.foundation.norm.repository.DutyListQueries.Written;
import org.zhibu.areas.foundation.norm.repository.NormRepository;
import org.zhibu.shared.audit.Actor;
import org.zhibu.shared.audit.Change;
import org.zhibu.shared.audit.Journal;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Viewer;

/** What each post of an organisation has to do: its own list, else that of the nearest organisation above, else the default. */
@Service
public class DutyLists {

    private static final int MOST = 2000;

    private final DutyListQueries queries;
    private final NormRepository written;
    private final DefaultDuties defaults;
    private final Journal journal;
    private final Clock clock;

    DutyLists(DutyListQueries queries, NormRepository written, DefaultDuties defaults, Journal journal, Clock clock) {
        this.queries = queries;
        this.written = written;
        this.defaults = defaults;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param by who wrote the list, null for the default */
    public record Post(
            PostRole role,
            List<DefaultDuties.Item> items,
            @Nullable Written by) {

        /** One a line, for the form. */
        public String text() {
            return items.stream().map(DefaultDuties.Item::text).collect(Collectors.joining("\n"));
        }

        public long version() {
            Written list = by;
            return list == null || !list.own() ? -1 : list.version();
        }
    }

    public List<Post> of(Place place) {
        Map<PostRole, Written> lists = queries.nearest(place.scope(), place.home()).stream()
                .collect(Collectors.toMap(Written::role, list -> list));
        return Arrays.stream(PostRole.values())
                .map(role -> post(role, lists.get(role)))
                .toList();
    }

    private Post post(PostRole role, @Nullable Written list) {
        if (list == null) return new Post(role, defaults.of(role), null);
        List<DefaultDuties.Item> items = list.items()
                .lines()
                .map(line -> new DefaultDuties.Item(line, ""))
                .toList();
        return new Post(role, items, list);
    }

    /** Writes the organisation's own list, one duty a line; nothing takes it away again. */
    @Transactional
    public void write(Viewer viewer, Place place, PostRole role, String text, long version) {
        NormPolicy.must(NormPolicy.mayMake(viewer, place));
        String items =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        if (items.length() > MOST) throw Refused.at("items", "norm.too-long");
        if (items.isEmpty()) written.noDuties(place.home(), place.unit(), role, version);
        else written.duties(place.home(), place.unit(), role, items, version, viewer.name(), LocalDate.now(clock));
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        texts.put("role", role.name());
        texts.put("items", items);
        RecordRef ref = ref(place);
        String action = items.isEmpty() ? "norm.duties.default" : "norm.duties.written";
        journal.write(Actor.of(viewer), action, ref, place.unit(), Change.created(texts));
    }

    /** The duties of an organisation have one history. */
    public static RecordRef ref(Place place) {
        return new RecordRef("norm.duties", place.home(), place.unit().number());
    }
}
