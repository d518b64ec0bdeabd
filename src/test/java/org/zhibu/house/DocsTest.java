package org.zhibu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents lead somewhere, show every picture there is, and call pages and buttons by the words they bear. */
class DocsTest {

    private static final Path DOCS = House.ROOT.resolve("docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`?]*)[^`]*`");
    private static final Pattern QUOTED = Pattern.compile("「([^」]+)」");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d[^{}]*}");

    @Test
    void everyLinkAndPictureIsThere() {
        List<String> dead = new ArrayList<>();
        for (Path document : documents())
            for (String link : found(LINK, document))
                if (!link.matches("(https?:|mailto:|#).*")
                        && !Files.exists(document.resolveSibling(link.replaceAll("#.*", ""))))
                    dead.add(document.getFileName() + ": " + link);
        assertThat(dead).isEmpty();
    }

    @Test
    void everyPictureIsShown() {
        List<Path> shown = documents().stream()
                .flatMap(document ->
                        found(LINK, document).stream().map(link -> document.resolveSibling(link.replaceAll("#.*", ""))))
                .map(Path::normalize)
                .toList();
        assertThat(House.files(DOCS.resolve("screenshots"), ".png")).isSubsetOf(shown);
    }

    @Test
    void everyAddressIsARoute() {
        List<Pattern> routes = House.table("routes.csv").stream()
                .map(row -> Pattern.compile(row[1].replaceAll("\\{[^}]*}", "[^/]+")))
                .toList();
        assertThat(Stream.of("article.md", "manual/administrator.md", "manual/committee.md", "manual/secretary.md")
                        .flatMap(name -> found(ADDRESS, DOCS.resolve(name)).stream())
                        .filter(address -> routes.stream()
                                .noneMatch(route -> route.matcher(address).matches())))
                .isEmpty();
    }

    @Test
    void everyNameInTheGlossaryIsThere() {
        Set<String> classes =
                House.classes().stream().map(one -> one.getSimpleName()).collect(Collectors.toSet());
        String sql = House.files(House.RESOURCES.resolve("db/migration"), ".sql").stream()
                .map(House::read)
                .collect(Collectors.joining());
        assertThat(found(Pattern.compile("`([^`]+)`"), DOCS.resolve("glossary.md")))
                .allMatch(name -> name.matches("[A-Z]+(-?\\d+)?")
                        || classes.contains(name.replaceAll("\\..*", ""))
                        || name.matches("(core|areas|shared)\\..*")
                        || sql.contains(name));
    }

    /** What the manual puts between 「 and 」 stands on a page like that. */
    @Test
    void theManualUsesTheWordsOfThePages() {
        List<String> words = House.files(House.RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .flatMap(file -> House.read(file).lines())
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("''", "'"))
                .toList();
        List<String> unknown = new ArrayList<>();
        for (Path page : House.files(DOCS.resolve("manual"), ".md"))
            for (String quoted : found(QUOTED, page))
                if (words.stream().noneMatch(word -> says(word, quoted)))
                    unknown.add(page.getFileName() + ": " + quoted);
        assertThat(unknown).isEmpty();
    }

    private static boolean says(String message, String quoted) {
        if (message.contains(quoted)) return true;
        String[] parts = ARGUMENT.split(message, -1);
        if (parts.length < 2 || String.join("", parts).length() < 2) return false;
        StringBuilder pattern = new StringBuilder();
        for (String part : parts) pattern.append(pattern.isEmpty() ? "" : ".+").append(Pattern.quote(part));
        return quoted.matches(pattern.toString());
    }

    private static List<Path> documents() {
        List<Path> documents = new ArrayList<>(House.files(DOCS, ".md"));
        documents.add(House.ROOT.resolve("README.md"));
        return documents;
    }

    private static List<String> found(Pattern pattern, Path document) {
        Matcher matcher = pattern.matcher(House.read(document));
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
