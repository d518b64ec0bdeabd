package org.zhibu.areas.methods.outline.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.methods.outline.OutlineId;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries;
import org.zhibu.areas.methods.outline.repository.ArrangementQueries.Arrangement;
import org.zhibu.areas.methods.outline.repository.OutlineQueries;
import org.zhibu.areas.methods.outline.repository.OutlineQueries.Outline;
import org.zhibu.areas.methods.outline.service.OutlineFlow;
import org.zhibu.areas.methods.outline.service.OutlinePolicy;
import org.zhibu.areas.methods.outline.service.Standards.Standard;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Right;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;
import org.zhibu.shared.ui.Answer;
import org.zhibu.shared.ui.Show;

/** Fills the page of an outline: what it says, and what those who used it wrote. */
@Component("outlinePage")
class OutlinePage {

    private final OutlineQueries queries;
    private final ArrangementQueries arrangements;
    private final RecordParts parts;
    private final OutlineWords words;
    private final Show show;

    OutlinePage(
            OutlineQueries queries, ArrangementQueries arrangements, RecordParts parts, OutlineWords words, Show show) {
        this.queries = queries;
        this.arrangements = arrangements;
        this.parts = parts;
        this.words = words;
        this.show = show;
    }

    /** Where it was used; {@code href} is null for those who may not look there. */
    public record Use(Arrangement by, @Nullable String href) {}

    Outline find(Viewer viewer, OutlineId id) {
        return viewer.find(scope -> queries.find(scope, id));
    }

    String fill(Viewer viewer, Outline outline, Model model) {
        RecordRef ref = outline.outline().ref();
        boolean changes = OutlinePolicy.mayChange(viewer, outline);
        Scope scope = Scope.below(outline.path());
        List<Arrangement> uses = arrangements.usesOf(scope, outline.homeId(), outline.outline(), null);
        say(outline.content(), outline.outline().href(), model);
        model.addAttribute("record", outline);
        model.addAttribute("version", outline.version());
        model.addAttribute("changes", changes);
        model.addAttribute("using", "outline=" + outline.outline());
        model.addAttribute("usable", outline.state().usable() && mayArrange(viewer));
        model.addAttribute(
                "buttons",
                parts.buttons(
                        OutlineFlow.MOVES, outline.state(), move -> OutlinePolicy.mayMove(viewer, outline, move)));
        model.addAttribute("papers", parts.papers(ref, changes));
        model.addAttribute("upload", changes ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, words));
        model.addAttribute("answers", uses(viewer, uses, outline.state().name(), model));
        return "outline/outline";
    }

    String fill(Viewer viewer, Standard standard, Model model) {
        Place place = viewer.place();
        List<Arrangement> uses = arrangements.usesOf(place.scope(), place.home(), null, standard.code());
        say(standard.content(), standard.href(), model);
        model.addAttribute("standard", standard);
        model.addAttribute("using", "standard=" + standard.code());
        model.addAttribute("usable", mayArrange(viewer));
        model.addAttribute("answers", uses(viewer, uses, "STANDARD", model));
        return "outline/outline";
    }

    private void say(Outlined content, String url, Model model) {
        model.addAttribute("outlined", content);
        model.addAttribute("kind", words.kind(content.kind().code()));
        model.addAttribute("hours", words.hours(content));
        model.addAttribute("url", url);
    }

    private List<Answer> uses(Viewer viewer, List<Arrangement> uses, String state, Model model) {
        model.addAttribute("place", viewer.placeIfAny().orElse(null));
        model.addAttribute(
                "uses",
                uses.stream().map(one -> new Use(one, href(viewer, one))).toList());
        long told = uses.stream().filter(one -> one.word() != null).count();
        return List.of(
                Answer.of(show.text("outline.now." + state), null),
                Answer.of(show.text("outline.now.used", uses.size(), told), null),
                Answer.link(show.text("outline.now.list"), "/outline/outlines"));
    }

    private static @Nullable String href(Viewer viewer, Arrangement one) {
        return viewer.may(Right.LOOK, one.path()) ? one.arrangement().href() : null;
    }

    private static boolean mayArrange(Viewer viewer) {
        return viewer.placeIfAny()
                .filter(place -> OutlinePolicy.mayArrange(viewer, place))
                .isPresent();
    }
}
