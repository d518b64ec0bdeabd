package org.zhibu.areas.methods.publicity.web;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.shared.record.MoveForm;

/** From when an article can be read; nothing means at once. */
public class PublicationForm extends MoveForm {

    @DateTimeFormat(
            iso = DateTimeFormat.ISO.DATE_TIME,
            fallbackPatterns = {"yyyy-M-d H:mm", "yyyy-M-d'T'H:mm"})
    private @Nullable LocalDateTime at;

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalDateTime at) {
        this.at = at;
    }
}
