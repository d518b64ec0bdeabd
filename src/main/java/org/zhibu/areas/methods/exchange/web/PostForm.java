package org.zhibu.areas.methods.exchange.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.methods.exchange.Draft;
import org.zhibu.areas.methods.exchange.PostKind;
import org.zhibu.areas.methods.exchange.repository.PostQueries.Post;

/** The form of a question or an experience. */
public class PostForm {

    private PostKind kind = PostKind.QUESTION;

    @NotBlank(message = "{exchange.title-missing}")
    @Size(max = 60, message = "{exchange.too-long}")
    private String title = "";

    @NotBlank(message = "{exchange.body-missing}")
    @Size(max = 2000, message = "{exchange.too-long}")
    private String body = "";

    private long version;
    private @Nullable String once;

    static PostForm of(Post post) {
        PostForm form = new PostForm();
        form.kind = post.kind();
        form.title = post.title();
        form.body = post.body();
        form.version = post.version();
        return form;
    }

    Draft draft() {
        return new Draft(kind, title, body);
    }

    public PostKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PostKind kind) {
        this.kind = kind == null ? PostKind.QUESTION : kind;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
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
