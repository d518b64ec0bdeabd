package org.zhibu.core.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.zhibu.shared.demo.DemoTable;

/** What the demo branches talk about. */
final class DemoThemes {

    private final List<Theme> themes =
            DemoTable.lines("themes.txt").stream().map(Theme::of).toList();
    private final Properties words = words();

    List<Theme> of(String kind) {
        return themes.stream().filter(theme -> theme.kind().equals(kind)).toList();
    }

    String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static Properties words() {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(DemoThemes.class.getResourceAsStream("/demo/words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** @param minutes with {@code {host}}, {@code {a}}, {@code {b}}, {@code {c}} for names */
    record Theme(String kind, String topic, String place, String agenda, String minutes, String decision, String vote) {

        static Theme of(String line) {
            String[] cells = line.split("\\|", -1);
            return new Theme(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3].replace('~', '\n'),
                    cells[4].replace('#', '\n'),
                    cells[5],
                    cells[6]);
        }

        String minutes(String host, List<String> speakers) {
            return minutes.replace("{host}", host)
                    .replace("{a}", speakers.get(0))
                    .replace("{b}", speakers.get(1))
                    .replace("{c}", speakers.get(2));
        }
    }
}
