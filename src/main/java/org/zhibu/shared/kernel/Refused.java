package org.zhibu.shared.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in words: a message key with its arguments, about one field of the form or about the whole page. */
public class Refused extends RuntimeException {

    private final @Nullable String field;
    private final String key;
    private final Object[] args;
    private final List<Refused> all;

    public Refused(String key, Object... args) {
        this(null, key, args, List.of());
    }

    private Refused(@Nullable String field, String key, Object[] args, List<Refused> all) {
        super(key + Arrays.toString(args));
        this.field = field;
        this.key = key;
        this.args = args.clone();
        this.all = List.copyOf(all);
    }

    /** Refuses the value of one field, so that the page can point at it. */
    public static Refused at(String field, String key, Object... args) {
        return new Refused(field, key, args, List.of());
    }

    /** Refuses for several reasons at once, at least one. */
    static Refused all(List<Refused> reasons) {
        Refused first = reasons.get(0);
        return new Refused(first.field, first.key, first.args, reasons);
    }

    /** Every reason, usually this one alone. */
    public List<Refused> reasons() {
        return all.isEmpty() ? List.of(this) : all;
    }

    public @Nullable String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public List<Object> args() {
        return List.of(args);
    }
}
