package org.zhibu.areas.approach.task.service;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibu.areas.approach.task.Asked;
import org.zhibu.areas.approach.task.repository.TaskQueries.Running;

/** Whether two demands are almost the same: two thirds of the pairs of letters of their titles, or half of their fields. */
final class Likeness {

    private static final double TITLES = 2.0 / 3;

    private Likeness() {}

    static boolean alike(Asked asked, Running other) {
        return titles(asked.title(), other.title()) >= TITLES
                || shared(asked, other) * 2 >= asked.fields().size();
    }

    private static long shared(Asked asked, Running other) {
        Set<String> theirs = other.names().stream().map(Likeness::plain).collect(Collectors.toSet());
        return asked.fields().stream()
                .filter(field -> theirs.contains(plain(field.name())))
                .count();
    }

    private static double titles(String one, String other) {
        Set<String> first = pairs(plain(one));
        Set<String> second = pairs(plain(other));
        if (first.isEmpty() || second.isEmpty()) return plain(one).equals(plain(other)) ? 1 : 0;
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return 2.0 * both.size() / (first.size() + second.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) pairs.add(text.substring(at, at + 2));
        return pairs;
    }

    /** Without blanks and signs, in small letters. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "").toLowerCase(Locale.ROOT);
    }

    /** The first of these words that is what a field is called. */
    static boolean names(String field, List<String> words) {
        return words.stream().map(Likeness::plain).anyMatch(word -> plain(field).equals(word));
    }
}
