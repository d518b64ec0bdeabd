package org.zhibu.areas.methods.publicity.model;

import java.util.ArrayList;
import java.util.List;

/** Words of one block as they are gathered; several line breaks in a row end a paragraph. */
final class Runs {

    private final List<Run> runs = new ArrayList<>();

    void add(Run run) {
        String text = run.text();
        if (endsInBlank() && text.startsWith(" ")) text = text.substring(1);
        if (text.isEmpty()) return;
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).looksLike(run))
            runs.set(last, run.saying(runs.get(last).text() + text));
        else runs.add(run.saying(text));
    }

    void lineBreak() {
        add(Run.plain("\n"));
    }

    private boolean endsInBlank() {
        if (runs.isEmpty()) return true;
        String last = runs.get(runs.size() - 1).text();
        return last.endsWith(" ") || last.endsWith("\n");
    }

    /** One line after another, with single breaks in between; empties itself. */
    String lines() {
        return String.join("<br>", take().stream().map(Runs::html).toList());
    }

    /** The paragraphs, parted where an empty line was; empties itself. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (List<Run> line : splitKeepingEmpty()) {
            if (line.isEmpty() && !paragraph.isEmpty()) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            } else if (!line.isEmpty()) {
                if (!paragraph.isEmpty()) paragraph.append("<br>");
                paragraph.append(html(line));
            }
        }
        if (!paragraph.isEmpty()) paragraphs.add(paragraph.toString());
        return paragraphs;
    }

    private List<List<Run>> take() {
        List<List<Run>> lines = splitKeepingEmpty();
        lines.removeIf(List::isEmpty);
        return lines;
    }

    private List<List<Run>> splitKeepingEmpty() {
        List<List<Run>> lines = new ArrayList<>();
        List<Run> line = new ArrayList<>();
        for (Run run : runs) {
            String[] parts = run.text().split("\n", -1);
            for (int at = 0; at < parts.length; at++) {
                if (at > 0) {
                    lines.add(stripped(line));
                    line = new ArrayList<>();
                }
                if (!parts[at].isEmpty()) line.add(run.saying(parts[at]));
            }
        }
        lines.add(stripped(line));
        runs.clear();
        return lines;
    }

    /** Without the blanks at the ends of a line; empty if it holds nothing else. */
    private static List<Run> stripped(List<Run> line) {
        List<Run> words = new ArrayList<>(line);
        while (!words.isEmpty() && words.get(0).text().isBlank()) words.remove(0);
        while (!words.isEmpty() && words.get(words.size() - 1).text().isBlank()) words.remove(words.size() - 1);
        if (words.isEmpty()) return words;
        words.set(0, words.get(0).saying(words.get(0).text().stripLeading()));
        int last = words.size() - 1;
        words.set(last, words.get(last).saying(words.get(last).text().stripTrailing()));
        return words;
    }

    private static String html(List<Run> line) {
        StringBuilder html = new StringBuilder();
        line.forEach(run -> html.append(run.html()));
        return html.toString();
    }
}
