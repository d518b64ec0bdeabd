package org.zhibu.testing;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.jspecify.annotations.Nullable;

/**
 * Follows the links a person can reach, one of each kind, and writes down what is wrong: dead links, answers that
 * fail, messages that are missing, barriers, pages that a phone would scroll sideways.
 */
public final class Crawl {

    private static final int MOST = 80;
    private static final Pattern DOWNLOAD =
            Pattern.compile(".*\\.(xlsx|docx|pdf|zip|csv)$|.*/(download|export|template)$");
    private static final Pattern MISSING = Pattern.compile("\\?\\?[a-z][\\w.-]*\\?\\?");

    private final Visit visit;
    private final @Nullable Set<String> looked;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> kinds = new HashSet<>();
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
        return this;
    }

    public List<String> faults() {
        return faults;
    }

    /** The pages opened, in order. */
    public Set<String> visited() {
        return visited;
    }

    private void look(String path) {
        visited.add(path);
        if (DOWNLOAD.matcher(URI.create(path).getPath()).matches()) {
            APIResponse answer = visit.page().request().get(path, RequestOptions.create());
            if (answer.status() >= 400) fault(path, "answered " + answer.status());
            return;
        }
        int status = visit.open(path);
        if (status >= 400) fault(path, "answered " + status);
        String text = visit.text();
        MISSING.matcher(text).results().forEach(found -> fault(path, "has no words for " + found.group()));
        if (status < 400 && looked != null && looked.add(shape(path))) examine(path);
        for (String link : links()) discovered(link, path);
    }

    private void examine(String path) {
        visit.barriers().forEach(barrier -> fault(path, barrier));
        visit.resize(Visit.Size.PHONE);
        if (visit.overflows()) fault(path, "scrolls sideways on a phone: " + visit.widest());
        visit.resize(Visit.Size.DESKTOP);
    }

    @SuppressWarnings("unchecked")
    private List<String> links() {
        return (List<String>)
                visit.page()
                        .evaluate(
                                "[...document.querySelectorAll('a[href]')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)");
    }

    private void discovered(String path, String origin) {
        if (path.startsWith("/preferences") || path.startsWith("/sign-") || !known.add(path)) return;
        if (!kinds.add(kind(path))) return;
        origins.put(path, origin);
        waiting.addLast(path);
    }

    private void fault(String path, String what) {
        faults.add("%s (linked from %s): %s".formatted(path, origins.get(path), what));
    }

    /** The path with its ids left out. */
    static String shape(String path) {
        return URI.create(path)
                .getPath()
                .replaceAll("/[0-9a-z]*[0-9][0-9a-z]*-[0-9a-z]*[0-9][0-9a-z]*(?=/|\\.|$)", "/{id}")
                .replaceAll("/(?=[0-9a-z]*[0-9])[0-9a-z]{1,12}(?=/|\\.|$)", "/{id}");
    }

    /** The path with its ids left out, and the names of its parameters. */
    static String kind(String path) {
        URI uri = URI.create(path);
        String shape = shape(path);
        if (uri.getQuery() == null) return shape;
        return shape
                + java.util.Arrays.stream(uri.getQuery().split("&", -1))
                        .map(pair -> pair.replaceAll("=.*", ""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
