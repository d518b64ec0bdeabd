package org.zhibu.shared.record;

import org.jspecify.annotations.Nullable;

/** A move as it was posted: the version that was looked at, what was said, and the token against a double press. */
public class MoveForm {

    private String words = "";
    private long version = -1;
    private @Nullable String once;

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words.strip();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
