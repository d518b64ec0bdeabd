package org.zhibu.areas.methods.exchange.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.exchange.repository.ReplyQueries.Reply;

/** The form of a reply. */
public class ReplyForm {

    @NotBlank(message = "{exchange.reply-missing}")
    @Size(max = 2000, message = "{exchange.too-long}")
    private String body = "";

    private long version;
    private @Nullable String once;

    static ReplyForm of(Reply reply) {
        ReplyForm form = new ReplyForm();
        form.body = reply.body();
        form.version = reply.version();
        return form;
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body == null ? "" : body.strip();
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
