package org.zhibu.areas.service.talent.web;

import org.jspecify.annotations.Nullable;
import org.zhibu.areas.service.talent.Aim;
import org.zhibu.areas.service.talent.Proposal;
import org.zhibu.areas.service.talent.repository.TalentQueries.Recommendation;
import org.zhibu.shared.kernel.MemberId;
import org.zhibu.shared.kernel.Refused;
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
        if (member.isBlank()) throw Refused.at("member", "talent.member-missing");
        if (aim == null) throw Refused.at("aim", "talent.aim-missing");
        if (activity == null) throw Refused.at("activity", "talent.meeting-missing");
        if (!agreed) throw Refused.at("agreed", "talent.agreed-missing");
        String what = aim == Aim.PARTY_POST ? duty : wanted;
        return new Proposal(MemberId.of(member), aim, what, basis, deeds, activity);
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
