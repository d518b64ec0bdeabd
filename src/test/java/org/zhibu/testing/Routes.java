package org.zhibu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** What the portal shows under which address, as {@code routes.csv} lists it. */
public final class Routes {

    /** Literal addresses before those with variables. */
    private static final List<PathPattern> SHOWN = read();

    private Routes() {}

    /** The patterns of everything that can be opened. */
    public static List<String> shown() {
        return SHOWN.stream().map(PathPattern::getPatternString).toList();
    }

    /** The pattern of this path, or the path itself where nothing is shown. */
    static String of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return SHOWN.stream()
                .filter(pattern -> pattern.matches(parsed))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(path);
    }

    private static List<PathPattern> read() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/routes.csv")).stream()
                    .filter(line -> line.startsWith("GET,"))
                    .map(line -> line.split(",", -1)[1])
                    .distinct()
                    .map(PathPatternParser.defaultInstance::parse)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
