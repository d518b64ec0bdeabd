package org.zhibu.areas.service.talent.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.Proposal;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refusals;
import org.zhibu.shared.record.MoveForm;

/** Whom a branch recommends. */
public class ProposalForm extends MoveForm {

    private String member = "";
    private @Nullable Aim aim;
    private String duty = "";
    private String wanted = "";
    private String basis = "";
    private String deeds = "";
    private @Nullable Long activity;
    private boolean agreed;

    static ProposalForm of(Recommendation one) {
        ProposalForm form = new ProposalForm();
        form.member = one.member().text();
        form.aim = one.aim();
        if (one.aim() == Aim.PARTY_POST) form.duty = one.wanted();
        else form.wanted = one.wanted();
        form.basis = one.basis();
        form.deeds = one.deeds();
        form.activity = one.activityId();
        form.agreed = true;
        form.setVersion(one.version());
        return form;
    }

    Proposal proposal() {
        boolean party = aim == Aim.PARTY_POST;
        String what = party ? duty : wanted;
        new Refusals()
                .when(member.isBlank(), "member", "talent.member-missing")
                .when(aim == null, "aim", "talent.aim-missing")
                .when(aim != null && what.isBlank(), party ? "duty" : "wanted", "talent.wanted-missing")
                .when(basis.isBlank(), "basis", "talent.basis-missing")
                .when(activity == null, "activity", "talent.meeting-missing")
                .when(!agreed, "agreed", "talent.agreed-missing")
                .must();
        return new Proposal(
                MemberId.of(member), Objects.requireNonNull(aim), what, basis, deeds, Objects.requireNonNull(activity));
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member.strip();
    }

    public @Nullable Aim getAim() {
        return aim;
    }

    public void setAim(@Nullable Aim aim) {
        this.aim = aim;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(@Nullable String duty) {
        this.duty = duty == null ? "" : duty.strip();
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : wanted.strip();
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(@Nullable String basis) {
        this.basis = basis == null ? "" : basis.strip();
    }

    public String getDeeds() {
        return deeds;
    }

    public void setDeeds(@Nullable String deeds) {
        this.deeds = deeds == null ? "" : deeds.strip();
    }

    public @Nullable Long getActivity() {
        return activity;
    }

    public void setActivity(@Nullable Long activity) {
        this.activity = activity;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
