package org.zhibu.core.roster.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibu.core.roster.Verdict;

/** What is found about one row while it is compared. */
public final class Judgement {

    private final List<Problem> problems;
    private boolean unclear;

    public Judgement(List<Problem> read) {
        problems = new ArrayList<>(read);
    }

    public void refuse(String column, String key, Object... args) {
        note(column, key, false, args);
    }

    public void doubt(String column, String key, Object... args) {
        note(column, key, true, args);
    }

    /** A doubt that nobody but the officer can settle: the row is not taken over. */
    public void unclear(String column, String key, Object... args) {
        note(column, key, true, args);
        unclear = true;
    }

    private void note(String column, String key, boolean doubt, Object... args) {
        problems.add(
                new Problem(column, key, Stream.of(args).map(String::valueOf).toList(), "", doubt));
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public boolean isBad() {
        return problems.stream().anyMatch(problem -> !problem.doubt());
    }

    public boolean isSettled() {
        return !isBad() && !unclear;
    }

    public boolean isDoubtful() {
        return problems.stream().anyMatch(Problem::doubt);
    }

    /** @param change whether an entry that exists would differ; null for a new one */
    public Verdict verdict(@Nullable Boolean change) {
        if (isBad()) return Verdict.BAD;
        if (unclear) return Verdict.UNCLEAR;
        if (change == null) return Verdict.NEW;
        return change ? Verdict.CHANGED : Verdict.SAME;
    }

    /** The fields of {@code after} that differ, with their values out of {@code values}. */
    public static Map<String, @Nullable String> differing(
            Map<String, @Nullable String> before,
            Map<String, @Nullable String> after,
            Map<String, @Nullable String> values) {
        Map<String, @Nullable String> differing = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(before.get(field), value)) differing.put(field, values.get(field));
        });
        return differing;
    }
}
