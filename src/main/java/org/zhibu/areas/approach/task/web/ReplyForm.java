package org.zhibu.areas.approach.task.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a branch fills in: one text a field of the task, in its order. */
public class ReplyForm {

    private List<String> answers = new ArrayList<>();
    private boolean send;
    private long version;

    static ReplyForm of(int fields, Map<Integer, String> answers, long version) {
        ReplyForm form = new ReplyForm();
        for (int at = 0; at < fields; at++) form.answers.add(answers.getOrDefault(at, ""));
        form.version = version;
        return form;
    }

    /** With a text for every field, so that the page can show each. */
    void fit(int fields) {
        while (answers.size() < fields) answers.add("");
        answers.replaceAll(answer -> answer == null ? "" : answer);
    }

    public List<String> getAnswers() {
        return answers;
    }

    public void setAnswers(@Nullable List<String> answers) {
        this.answers = answers == null ? new ArrayList<>() : answers;
    }

    public boolean isSend() {
        return send;
    }

    public void setSend(boolean send) {
        this.send = send;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
