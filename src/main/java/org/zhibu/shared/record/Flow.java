package org.zhibu.shared.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;

/**
 * The states of a type of record and the moves between them, as data. A move is a noun: it ends the address it is posted to,
 * names the entry in the history ({@code <type>.<move>}), its button ({@code <type>.<move>.do}) and the field that asks for
 * words ({@code <type>.<move>.ask}). Who may make a move is asked of the type's policy.
 *
 * @param <S> the states, the same words as the check constraint of the table
 */
public final class Flow<S extends Enum<S>> {

    /** What a move asks for. */
    public enum Asks {
        NOTHING,
        WORDS_IF_ANY,
        WORDS
    }

    private static final Set<String> BACK = Set.of(
            "cancellation",
            "dropping",
            "ending",
            "hiding",
            "recall",
            "refusal",
            "reopening",
            "retirement",
            "return",
            "stop",
            "withdrawal");

    /** One move: from which states, to which. */
    public record Move<S extends Enum<S>>(String name, S to, Asks asks, Set<S> from) {

        /** Whether it takes back, sends back or stops: a page never offers that as the thing to do. */
        public boolean isBack() {
            return BACK.contains(name);
        }
    }

    private static final int LONGEST_WORDS = 500;

    private final String type;
    private final List<Move<S>> moves;

    private Flow(String type, List<Move<S>> moves) {
        this.type = type;
        this.moves = List.copyOf(moves);
    }

    /** @param type how files and history name the record, {@code funding.application} */
    public static <S extends Enum<S>> Flow<S> of(String type, Class<S> states) {
        if (states.getEnumConstants().length == 0) throw new IllegalArgumentException(type);
        return new Flow<>(type, List.of());
    }

    public Flow<S> move(String name, S to, Asks asks, Set<S> from) {
        List<Move<S>> more = new ArrayList<>(moves);
        more.add(new Move<>(name, to, asks, Set.copyOf(from)));
        return new Flow<>(type, more);
    }

    /** The moves of a state, in the order they were named. */
    public List<Move<S>> from(S state) {
        return moves.stream().filter(move -> move.from().contains(state)).toList();
    }

    /**
     * The move of this name out of this state.
     *
     * @param words what was said with it
     * @throws NotHere if there is no such move at all
     * @throws Stale if the record has moved on
     * @throws Refused if the move asks for words and none came
     */
    public Move<S> legal(S state, String name, String words) {
        Move<S> move = moves.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotHere::new);
        if (!move.from().contains(state)) throw new Stale();
        if (move.asks() == Asks.WORDS && words.isBlank()) throw Refused.at("words", "record.words-missing");
        if (words.length() > LONGEST_WORDS) throw Refused.at("words", "record.words-long", LONGEST_WORDS);
        return move;
    }

    public String type() {
        return type;
    }

    /** The message of a move in the history. */
    public String action(String move) {
        return type + "." + move;
    }
}
