package org.zhibu.house;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhibu.shared.kernel.Role;
import org.zhibu.testing.Cast.Where;

/**
 * One line of {@code routes.csv}: a route, what it is about, and who may.
 *
 * @param input parameters and path variables sent along
 * @param verdicts for a stranger (null) and every role
 */
record Route(String method, String pattern, String about, Map<String, String> input, Map<String, String> verdicts) {

    static final List<String> VIEWERS =
            List.of("stranger", "MEMBER", "BRANCH_OFFICER", "SECRETARY", "COMMITTEE_OFFICER", "ADMINISTRATOR");

    /** Where an organisation stands, seen from the viewer's. */
    enum Relation {
        OWN,
        CHILD,
        SIBLING,
        PARENT,
        FOREIGN;

        /** The organisation of the cast that stands so to the viewer of this role. */
        Where from(@Nullable Role role) {
            boolean committee = role == Role.COMMITTEE_OFFICER || role == Role.ADMINISTRATOR;
            return switch (this) {
                case OWN -> committee ? Where.BUREAU : Where.BRIDGES;
                case CHILD -> committee ? Where.BRIDGES : Where.FIRST_GROUP;
                case SIBLING -> committee ? Where.FARMING : Where.MACHINES;
                case PARENT -> committee ? Where.COUNTY : Where.BUREAU;
                case FOREIGN -> committee ? Where.NEIGHBOUR : Where.STRANGERS;
            };
        }
    }

    static List<Route> all() {
        List<Route> routes = new ArrayList<>();
        for (String[] row : House.table("routes.csv")) {
            Map<String, String> verdicts = new LinkedHashMap<>();
            for (int i = 0; i < VIEWERS.size(); i++) verdicts.put(VIEWERS.get(i), row[4 + i].strip());
            routes.add(new Route(row[0], row[1], row[2], input(row[3]), verdicts));
        }
        return routes;
    }

    private static Map<String, String> input(String text) {
        Map<String, String> input = new LinkedHashMap<>();
        if (!text.isEmpty())
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                input.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        return input;
    }

    String name() {
        return method + " " + pattern;
    }

    /** What should be answered to the viewer about an organisation that stands so. */
    String expected(String viewer, Relation relation) {
        boolean reach = relation == Relation.OWN || relation == Relation.CHILD;
        String verdict = verdicts.get(viewer);
        return switch (String.valueOf(verdict)) {
            case "ok" -> reach || about.equals("-") ? "answered" : "404";
            case "ok-up" -> reach || relation == Relation.PARENT ? "answered" : "404";
            case "forbidden-up" -> reach || relation == Relation.PARENT ? "403" : "404";
            case "ok/403-up" -> reach ? "answered" : relation == Relation.PARENT ? "403" : "404";
            case "own" -> relation == Relation.OWN ? "answered" : "404";
            case "all" -> "answered";
            case "forbidden" -> reach || about.equals("-") ? "403" : "404";
            case "never" -> "403";
            case "home" -> relation == Relation.FOREIGN ? "404" : "answered";
            case "home/403" -> relation == Relation.FOREIGN ? "404" : "403";
            case "ok+home/403" -> relation == Relation.FOREIGN ? "404" : reach ? "answered" : "403";
            case "own+home/403" -> relation == Relation.FOREIGN ? "404" : relation == Relation.OWN ? "answered" : "403";
            case "none" -> "404";
            case "sign-in" -> "sign-in";
            case "ok/403" -> relation == Relation.OWN ? "answered" : relation == Relation.CHILD ? "403" : "404";
            default -> throw new IllegalStateException(name() + " knows no verdict " + verdict);
        };
    }
}
