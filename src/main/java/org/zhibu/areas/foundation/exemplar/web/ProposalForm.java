package org.zhibu.areas.foundation.exemplar.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.foundation.exemplar.Proposal;
import org.zhibu.areas.foundation.exemplar.Start;
import org.zhibu.areas.foundation.exemplar.repository.PracticeQueries.Practice;
import org.zhibu.areas.foundation.research.TopicId;

/** A practice as it is proposed. */
public class ProposalForm {

    @NotBlank(message = "{exemplar.title-missing}")
    @Size(max = 60, message = "{exemplar.too-long}")
    private String title = "";

    private String topic = "";
    private String from = "";

    @NotBlank(message = "{exemplar.what-missing}")
    @Size(max = 500, message = "{exemplar.too-long}")
    private String what = "";

    @NotBlank(message = "{exemplar.how-missing}")
    @Size(max = 1000, message = "{exemplar.too-long}")
    private String how = "";

    @NotBlank(message = "{exemplar.cost-missing}")
    @Size(max = 200, message = "{exemplar.too-long}")
    private String cost = "";

    @NotBlank(message = "{exemplar.effect-missing}")
    @Size(max = 500, message = "{exemplar.too-long}")
    private String effect = "";

    @NotBlank(message = "{exemplar.evidence-missing}")
    @Size(max = 500, message = "{exemplar.too-long}")
    private String evidence = "";

    private long version;

    static ProposalForm of(Practice practice) {
        ProposalForm form = new ProposalForm();
        form.title = practice.title();
        form.topic = practice.topic() == null ? "" : practice.topic().text();
        form.what = practice.what();
        form.how = practice.how();
        form.cost = practice.cost();
        form.effect = practice.effect();
        form.evidence = practice.evidence();
        form.version = practice.version();
        return form;
    }

    /** Begins with what it comes from, where nothing is typed yet. */
    void begin(Start.Beginning beginning) {
        if (title.isEmpty()) title = beginning.title();
        if (what.isEmpty()) what = beginning.what();
        if (how.isEmpty()) how = beginning.how();
    }

    Proposal proposal() {
        return new Proposal(title, what, how, cost, effect, evidence, topic.isEmpty() ? null : TopicId.of(topic));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic == null ? "" : topic.strip();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from.strip();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what.strip();
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = how == null ? "" : how.strip();
    }

    public String getCost() {
        return cost;
    }

    public void setCost(@Nullable String cost) {
        this.cost = cost == null ? "" : cost.strip();
    }

    public String getEffect() {
        return effect;
    }

    public void setEffect(@Nullable String effect) {
        this.effect = effect == null ? "" : effect.strip();
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence.strip();
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
