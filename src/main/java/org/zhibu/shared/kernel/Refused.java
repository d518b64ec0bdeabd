package org.zhibu.shared.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in words: a message key with its arguments, about one field of the form or about the whole page. */
public class Refused extends RuntimeException {

    private final @Nullable String field;
    private final String key;
    private final Object[] args;

    public Refused(String key, Object... args) {
        this(null, key, args);
    }

    private Refused(@Nullable String field, String key, Object[] args) {
        super(key + Arrays.toString(args));
        this.field = field;
        this.key = key;
        this.args = args.clone();
    }

    /** Refuses the value of one field, so that the page can point at it. */
    public static Refused at(String field, String key, Object... args) {
        return new Refused(field, key, args);
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
