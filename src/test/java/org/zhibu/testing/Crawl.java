package org.zhibu.testing;

import com.microsoft.playwright.APIResponse;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links a person can reach, one of each kind and a few records of it, and writes down what is wrong: dead links, answers that
 * fail, messages that are missing. A page that nobody looked at before is also opened in the browser, for barriers and
 * for what a phone would scroll sideways.
 */
public final class Crawl {

    /** Far more kinds of links than anybody has; more is a loop. */
    private static final int MOST = 2000;

    /** Not every record offers everything. */
    private static final int RECORDS = 4;

    private static final Pattern MISSING = Pattern.compile("\\?\\?[a-z][\\w.-]*\\?\\?");

    private final Visit visit;
    private final @Nullable Set<String> looked;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> visited = new LinkedHashSet<>();

    /** @param looked pages other visits examined already, what this one examines is added; null to examine none */
    public Crawl(Visit visit, @Nullable Set<String> looked) {
        this.visit = visit;
        this.looked = looked;
    }

    public Crawl from(String... paths) {
        for (String path : paths) discovered(path, "the start");
        while (!waiting.isEmpty() && visited.size() < MOST) look(waiting.removeFirst());
        if (!waiting.isEmpty()) faults.add("There is no end of links, the next ones are " + waiting);
        return this;
    }

    public List<String> faults() {
        return faults;
    }

    /** The pages opened, in order. */
    public Set<String> visited() {
        return visited;
    }

    /** The routes of what was opened. */
    public Set<String> routes() {
        return visited.stream()
                .map(path -> Routes.of(URI.create(path).getPath()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void look(String path) {
        visited.add(path);
        APIResponse answer = visit.page().request().get(path);
        if (answer.status() >= 400) fault(path, "answered " + answer.status());
        if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) read(path, answer);
        answer.dispose();
    }

    private void read(String path, APIResponse answer) {
        Document page = Jsoup.parse(answer.text(), answer.url());
        MISSING.matcher(page.html()).results().forEach(found -> fault(path, "has no words for " + found.group()));
        if (answer.status() < 400 && looked != null && looked.add(shape(path))) examine(path);
        for (String link : links(page)) discovered(link, path);
    }

    private void examine(String path) {
        visit.open(path);
        visit.barriers().forEach(barrier -> fault(path, barrier));
        visit.resize(Visit.Size.PHONE);
        if (visit.overflows()) fault(path, "scrolls sideways on a phone: " + visit.widest());
        visit.resize(Visit.Size.DESKTOP);
    }

    /** Where the links of the page lead inside the portal. */
    private static List<String> links(Document page) {
        String here = URI.create(page.baseUri()).getAuthority();
        return page.select("a[href]").stream()
                .map(link -> URI.create(link.absUrl("href")))
                .filter(link -> here.equals(link.getAuthority()))
                .map(link -> link.getRawPath() + (link.getRawQuery() == null ? "" : "?" + link.getRawQuery()))
                .toList();
    }

    private void discovered(String path, String origin) {
        if (path.startsWith("/preferences") || path.startsWith("/sign-") || !known.add(path)) return;
        String kind = kind(path);
        int most = kind.endsWith("}") ? RECORDS : 1;
        if (kinds.merge(kind, 1, Integer::sum) > most) return;
        origins.put(path, origin);
        waiting.addLast(path);
    }

    private void fault(String path, String what) {
        faults.add("%s (linked from %s): %s".formatted(path, origins.get(path), what));
    }

    /** The path with its ids left out; every area has a page of its own. */
    static String shape(String path) {
        String only = URI.create(path).getPath();
        String route = Routes.of(only);
        return route.contains("{area}") ? only : route;
    }

    /** The path with its ids left out, and the names of its parameters. */
    static String kind(String path) {
        String query = URI.create(path).getQuery();
        if (query == null) return shape(path);
        return shape(path)
                + Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.replaceAll("=.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
