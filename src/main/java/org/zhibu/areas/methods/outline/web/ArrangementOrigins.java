package org.zhibu.areas.methods.outline.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.approach.theme.ThemeItems;
import org.zhibu.areas.methods.outline.Arranged;
import org.zhibu.areas.methods.outline.ArrangementId;
import org.zhibu.areas.methods.outline.Origin;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.service.OutlinePolicy;
import org.zhibu.areas.methods.outline.service.Standards;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.Choice;
import org.zhibu.shared.ui.Show;

/** What an arranged activity begins with: the outline it is taken from, and the item of the plan of study it is for. */
@Component("outlineArrangementOrigins")
class ArrangementOrigins {

    private final OutlineQueries outlines;
    private final Standards standards;
    private final ThemeItems themes;
    private final OutlineWords words;
    private final Show show;
    private final Clock clock;

    ArrangementOrigins(
            OutlineQueries outlines,
            Standards standards,
            ThemeItems themes,
            OutlineWords words,
            Show show,
            Clock clock) {
        this.outlines = outlines;
        this.standards = standards;
        this.themes = themes;
        this.words = words;
        this.show = show;
        this.clock = clock;
    }

    /** The branch being looked at, if the viewer may arrange activities for it. */
    static Place arrangeable(Viewer viewer) {
        Place place = viewer.place();
        if (!OutlinePolicy.mayArrange(viewer, place)) throw new Forbidden();
        return place;
    }

    /** Where the form says it comes from, as far as the viewer may read it. */
    Optional<Origin> of(Viewer viewer, ArrangementForm form) {
        if (!form.getStandard().isEmpty())
            return Optional.of(new Origin(
                    null,
                    form.getStandard(),
                    standards.of(form.getStandard()).content().title()));
        if (form.getOutline().isEmpty()) return Optional.empty();
        OutlineId id = OutlineId.of(form.getOutline());
        return Optional.of(new Origin(id, null, outline(viewer, id).title()));
    }

    private Outlined outline(Viewer viewer, OutlineId id) {
        OutlineQueries.Outline found = viewer.find(scope -> outlines.find(scope, id));
        if (!found.state().usable()) throw new NotHere();
        return found.content();
    }

    /** Fills a fresh form. */
    void begin(Viewer viewer, Place place, ArrangementForm form) {
        if (!form.getStandard().isEmpty())
            form.begin(standards.of(form.getStandard()).content());
        else if (!form.getOutline().isEmpty()) form.begin(outline(viewer, OutlineId.of(form.getOutline())));
        if (form.getTopic().isEmpty()) return;
        Arranged.Topic topic = Arranged.Topic.of(form.getTopic());
        themes.find(place.scope(), topic.plan(), topic.number()).ifPresent(found -> begin(form, found));
    }

    /** Without an outline, a study session about the topic, due with it. */
    private void begin(ArrangementForm form, ThemeItems.Topic topic) {
        LocalDate today = LocalDate.now(clock);
        if (form.getKind().isEmpty()) form.setKind(ActivityKind.STUDY.code());
        if (form.getTitle().isEmpty()) form.setTitle(topic.topic());
        if (form.getOn() == null && !topic.dueOn().isBefore(today)) form.setOn(topic.dueOn());
    }

    /** The page of the form; what is new leads back to the library. */
    String fill(Place place, @Nullable Origin origin, @Nullable ArrangementId id, Model model) {
        LocalDate today = LocalDate.now(clock);
        String org = "?org=" + place.unit();
        model.addAttribute("place", place);
        model.addAttribute("origin", origin);
        model.addAttribute("fresh", id == null);
        model.addAttribute("action", id == null ? "/outline/arrangements" + org : id.href() + "/details");
        model.addAttribute("back", id == null ? "/outline/outlines" + org : id.href());
        model.addAttribute("kinds", words.kinds());
        model.addAttribute("topics", topics(place, today));
        model.addAttribute("today", today);
        return "outline/arrangement-form";
    }

    private List<Choice> topics(Place place, LocalDate today) {
        return Stream.of(today.getYear(), today.getYear() + 1)
                .flatMap(year -> themes.openOf(place.scope(), place.home(), place.unit(), year).stream())
                .map(topic -> Choice.of(
                        new Arranged.Topic(topic.plan(), topic.number()),
                        show.text("outline.topic", topic.topic(), show.iso(topic.dueOn()))))
                .toList();
    }
}
