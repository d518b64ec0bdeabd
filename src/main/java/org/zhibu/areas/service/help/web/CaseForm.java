package org.zhibu.areas.service.help.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.help.CaseKind;
import org.zhibu.areas.service.help.Plea;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;

/** What somebody asks help with; the branch also says for whom. */
public class CaseForm {

    private String member = "";

    @NotNull(message = "{help.kind-missing}")
    private @Nullable CaseKind kind = CaseKind.LIFE;

    @NotBlank(message = "{help.difficulty-missing}")
    @Size(max = 2000, message = "{help.too-long}")
    private String difficulty = "";

    @Size(max = 1000, message = "{help.too-long}")
    private String wish = "";

    private @Nullable String once;

    Plea plea() {
        if (kind == null) throw Refused.at("kind", "help.kind-missing");
        return new Plea(kind, difficulty.strip(), wish.strip());
    }

    MemberId whom() {
        try {
            return MemberId.of(member);
        } catch (NotHere e) {
            throw Refused.at("member", "help.member-missing");
        }
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member;
    }

    public @Nullable CaseKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CaseKind kind) {
        this.kind = kind;
    }

    public String getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(@Nullable String difficulty) {
        this.difficulty = difficulty == null ? "" : difficulty;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(@Nullable String wish) {
        this.wish = wish == null ? "" : wish;
    }

    public @Nullable String getOnce() {
        return once;
    }

    public void setOnce(@Nullable String once) {
        this.once = once;
    }
}
