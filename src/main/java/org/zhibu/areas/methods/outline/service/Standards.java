package org.zhibu.areas.methods.outline.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhibu.areas.methods.outline.Outlined;
import org.zhibu.core.life.ActivityKind;
import org.zhibu.shared.kernel.NotHere;

/** The outlines that come with the portal, from {@code rules/outlines.csv}; everybody reads them, nobody changes them. */
@Component
public class Standards {

    private final List<Standard> all;

    Standards() {
        all = lines().stream()
                .skip(1)
                .map(line -> standard(line.split(",", -1)))
                .toList();
    }

    /** @param clause the regulation behind that kind of activity */
    public record Standard(String code, Outlined content, String clause) {

        public String href() {
            return "/outline/standards/" + code;
        }
    }

    public List<Standard> all() {
        return all;
    }

    /** Those of a kind, or of all for an empty one, in which the words stand. */
    public List<Standard> find(String kind, String words) {
        return all.stream()
                .filter(one -> kind.isEmpty() || one.content().kind().code().equals(kind))
                .filter(one -> (one.content().title() + one.content().goal()).contains(words.strip()))
                .toList();
    }

    public Standard of(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(NotHere::new);
    }

    private static Standard standard(String[] cells) {
        Outlined content = new Outlined(
                cells[2],
                ActivityKind.of(cells[1]),
                cells[3],
                cells[4],
                steps(cells[5]),
                linesOf(cells[6]),
                linesOf(cells[7]),
                cells[8],
                cells[9]);
        return new Standard(cells[0], content, cells[10]);
    }

    /** Steps are divided by bars, each with its minutes after the last equals sign. */
    static List<Outlined.Step> steps(String cell) {
        return Arrays.stream(cell.split("\\|", -1))
                .map(step -> new Outlined.Step(
                        step.substring(0, step.lastIndexOf('=')),
                        Integer.parseInt(step.substring(step.lastIndexOf('=') + 1))))
                .toList();
    }

    static String linesOf(String cell) {
        return cell.replace('|', '\n');
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Standards.class.getResourceAsStream("/rules/outlines.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
