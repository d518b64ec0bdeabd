package org.zhibu.areas.foundation.norm.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.zhibu.areas.foundation.norm.repository.NormQueries;
import org.zhibu.areas.foundation.norm.repository.NormQueries.Norm;
import org.zhibu.areas.foundation.norm.repository.ReadingQueries;
import org.zhibu.areas.foundation.norm.service.NormFlow;
import org.zhibu.areas.foundation.norm.service.NormPolicy;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.RecordRef;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.record.RecordParts;

/** Fills the page of a norm: its current text, the versions before, where it is used, who has read it. */
@Component("normPage")
class NormPage {

    private final NormQueries queries;
    private final ReadingQueries readings;
    private final RecordParts parts;
    private final NormUses uses;

    NormPage(NormQueries queries, ReadingQueries readings, RecordParts parts, NormUses uses) {
        this.queries = queries;
        this.readings = readings;
        this.parts = parts;
        this.uses = uses;
    }

    /** Readers are shown of the organisation being looked at, as far as the norm is in force there. */
    String fill(Viewer viewer, Norm norm, Model model) {
        RecordRef ref = norm.norm().ref();
        Place place = viewer.place();
        boolean revises = NormPolicy.mayRevise(viewer, norm);
        boolean within = place.scope().covers(norm.path());
        Scope scope = within ? Scope.below(norm.path()) : place.scope();
        boolean single = within ? norm.unitKind().isBranch() : !place.kind().isAboveBranch();
        model.addAttribute("record", norm);
        model.addAttribute("url", norm.norm().href());
        model.addAttribute("version", norm.version());
        model.addAttribute("revises", revises);
        model.addAttribute("answering", revises);
        model.addAttribute("versions", queries.versionsOf(Scope.below(norm.path()), norm.norm()));
        model.addAttribute("readers", single ? readings.readersOf(scope, norm.norm(), norm.number()) : List.of());
        model.addAttribute("shares", single ? List.of() : readings.sharesOf(scope, norm.norm(), norm.number()));
        model.addAttribute(
                "uses", uses.of(norm.uses(), place.unit().text(), place.kind().isBranch()));
        model.addAttribute("choices", revises ? uses.choices() : List.of());
        if (!model.containsAttribute("using")) model.addAttribute("using", UsesForm.of(norm));
        model.addAttribute(
                "buttons", parts.buttons(NormFlow.MOVES, norm.state(), move -> NormPolicy.mayKeep(viewer, norm)));
        model.addAttribute("papers", parts.papers(ref, revises));
        model.addAttribute("upload", revises ? RecordParts.filesOf(ref) : null);
        model.addAttribute("history", parts.history(ref, uses));
        return "norm/norm";
    }
}
