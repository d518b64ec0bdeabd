package org.zhibu.core.organization.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhibu.core.organization.Sight;
import org.zhibu.core.organization.repository.UnitPageQueries;
import org.zhibu.core.organization.repository.UnitPageQueries.Detail;
import org.zhibu.core.organization.repository.UnitPageQueries.Row;
import org.zhibu.shared.kernel.Grant;
import org.zhibu.shared.kernel.Place;
import org.zhibu.shared.kernel.Role;
import org.zhibu.shared.kernel.Scope;
import org.zhibu.shared.kernel.UnitId;
import org.zhibu.shared.kernel.Viewer;
import org.zhibu.shared.ui.PageOf;
import org.zhibu.shared.ui.PageOf.Ask;

/** Chooses the organisation to look at: by name, among one's own, or down the tree. The page stays, with {@code ?org=}. */
@Controller
class SwitchController {

    private final UnitPageQueries units;

    SwitchController(UnitPageQueries units) {
        this.units = units;
    }

    /**
     * @param back the page to return to
     * @param in the organisation whose children are listed
     */
    @GetMapping("/organization/switch")
    String page(
            Viewer viewer,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam(required = false) @Nullable UnitId in,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Place place = viewer.place();
        UnitId at = in == null ? place.unit() : in;
        Detail unit = Sight.find(viewer, scope -> units.detail(scope, at));
        Scope all = Sight.scopes(viewer).stream()
                .filter(scope -> scope.covers(unit.pathC()))
                .findFirst()
                .orElse(place.scope());
        Ask ask = Ask.of(page, 50);
        PageOf<Row> rows = q.isBlank() ? units.below(Scope.below(unit.pathC()), at, ask) : units.named(all, q, ask);
        model.addAttribute("q", q.strip());
        model.addAttribute("standing", place);
        model.addAttribute("unit", unit);
        model.addAttribute("way", units.wayTo(all, unit.pathC()));
        model.addAttribute("rows", rows);
        model.addAttribute("own", own(viewer));
        model.addAttribute("roles", roles(viewer, rows.rows()));
        model.addAttribute("back", ours(back));
        return "organization/switch";
    }

    /** The organisations in which the viewer has a role, each once. */
    private static List<Grant> own(Viewer viewer) {
        Map<String, Grant> own = new TreeMap<>();
        for (Grant grant : viewer.grants()) if (!grant.path().isEmpty()) own.putIfAbsent(grant.path(), grant);
        return List.copyOf(own.values());
    }

    /** The role held in an organisation itself; absent where one only looks in from above. */
    private static Map<Long, Role> roles(Viewer viewer, List<Row> rows) {
        Map<Long, Role> roles = new TreeMap<>();
        for (Row row : rows)
            for (Grant grant : viewer.grants())
                if (grant.path().equals(row.pathC())) roles.putIfAbsent(row.id(), grant.role());
        return roles;
    }

    /** A page of ours without its organisation, ready for {@code org=}; anything else becomes the home page. */
    private static String ours(String back) {
        boolean ours = back.startsWith("/") && !back.startsWith("//") && !back.contains("\\");
        if (!ours || back.startsWith("/organization/switch")) return "/?";
        String page = UriComponentsBuilder.fromUriString(back)
                .replaceQueryParam("org")
                .replaceQueryParam("page")
                .build()
                .toUriString();
        return page + (page.contains("?") ? "&" : "?");
    }
}
