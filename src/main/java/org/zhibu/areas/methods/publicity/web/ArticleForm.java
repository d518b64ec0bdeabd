package org.zhibu.areas.methods.publicity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.areas.methods.publicity.ArticleId;
import org.zhibu.areas.methods.publicity.Body;
import org.zhibu.areas.methods.publicity.Draft;
import org.zhibu.areas.methods.publicity.Times;
import org.zhibu.areas.methods.publicity.repository.ArticleQueries.Article;
import org.zhibu.areas.methods.publicity.service.Audiences.Choosable;
import org.zhibu.shared.kernel.Refused;

/** The text of an article: from the editor where scripts run, from a plain field where they do not. */
public class ArticleForm {

    @NotBlank(message = "{publicity.title-missing}")
    @Size(max = 60, message = "{publicity.title-too-long}")
    private String title = "";

    private String text = "";

    private @Nullable String html;

    private String audience = "";

    @DateTimeFormat(
            iso = DateTimeFormat.ISO.DATE_TIME,
            fallbackPatterns = {"yyyy-M-d H:mm", "yyyy-M-d'T'H:mm"})
    private @Nullable LocalDateTime wishedAt;

    private long version;

    /** Takes everything but the text from the article. */
    void fill(Article article) {
        title = article.title();
        audience = new Choosable(article.audience(), article.toUnit(), null).value();
        wishedAt = Times.typed(article.wishedAt());
        version = article.version();
    }

    /** The text as it was posted. */
    Body body(ArticleId id) {
        return html != null ? Body.cleaned(html, id.pictureAddress()) : Body.typed(text);
    }

    Draft draft(ArticleId id, Choosable readers) {
        if (title.isBlank()) throw Refused.at("title", "publicity.title-missing");
        return new Draft(title, body(id), readers.audience(), readers.toUnit(), Times.moment(wishedAt));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public @Nullable String getHtml() {
        return html;
    }

    public void setHtml(@Nullable String html) {
        this.html = html;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(@Nullable String audience) {
        this.audience = audience == null ? "" : audience;
    }

    public @Nullable LocalDateTime getWishedAt() {
        return wishedAt;
    }

    public void setWishedAt(@Nullable LocalDateTime wishedAt) {
        this.wishedAt = wishedAt;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
