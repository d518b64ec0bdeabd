package org.zhibu.core.member.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.core.member.MemberDetails;
import org.zhibu.core.member.RosterEntry;
import org.zhibu.shared.kernel.CitizenId;

/** The items of a member as they are typed. */
public class MemberForm {

    @NotBlank(message = "{member.name.missing}")
    @Size(max = 50, message = "{member.too-long}")
    private String name = "";

    private String idNumber = "";
    private String gender = "";
    private String ethnicity = "01";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate birthOn;

    private String education = "";

    @NotBlank(message = "{member.category.missing}")
    private String category = "01";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate joinedOn;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate fullOn;

    private String state = "1";

    @Size(max = 200, message = "{member.too-long}")
    private String job = "";

    @Size(max = 50, message = "{member.too-long}")
    private String phone = "";

    @Size(max = 200, message = "{member.too-long}")
    private String address = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate lostOn;

    private String mobile = "0";

    @Size(max = 200, message = "{member.too-long}")
    private String mobileTo = "";

    @Size(max = 200, message = "{member.too-long}")
    private String studyExempt = "";

    @Size(max = 200, message = "{member.too-long}")
    private String reason = "";

    /** The branch, or the group of it, a new member is entered in. */
    private String unit = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate from;

    private long version;

    static MemberForm of(RosterEntry entry) {
        MemberDetails details = entry.details();
        MemberForm form = new MemberForm();
        form.name = details.name();
        form.idNumber = text(entry.idMasked());
        form.gender = details.gender();
        form.ethnicity = text(details.ethnicity());
        form.birthOn = details.birthOn();
        form.education = text(details.education());
        form.category = details.category();
        form.joinedOn = details.joinedOn();
        form.fullOn = details.fullOn();
        form.state = details.state();
        form.job = text(details.job());
        form.phone = text(details.phone());
        form.address = text(details.address());
        form.lostOn = details.lostOn();
        form.mobile = details.mobile();
        form.mobileTo = text(details.mobileTo());
        form.studyExempt = text(details.studyExempt());
        form.version = entry.version();
        return form;
    }

    MemberDetails details() {
        return new MemberDetails(
                name.strip(),
                gender,
                blank(ethnicity),
                birthOn,
                blank(education),
                category,
                joinedOn,
                fullOn,
                state,
                blank(job),
                blank(phone),
                blank(address),
                lostOn,
                mobile,
                blank(mobileTo),
                blank(studyExempt));
    }

    /** A number that was typed; null for none and for the hidden one that stands for what is stored. */
    @Nullable
    String typedIdNumber() {
        return idNumber.isBlank() || CitizenId.isMasked(idNumber) ? null : CitizenId.normalised(idNumber);
    }

    /** Sex and birth follow from the number where nothing else was said. */
    void fillFrom(CitizenId id) {
        if (gender.isBlank()) gender = id.gender();
        if (birthOn == null) birthOn = id.birthDate();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String blank(String value) {
        return value.isBlank() ? null : value.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(String idNumber) {
        this.idNumber = idNumber;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(String gender) {
        this.gender = gender;
    }

    public String getEthnicity() {
        return ethnicity;
    }

    public void setEthnicity(String ethnicity) {
        this.ethnicity = ethnicity;
    }

    public @Nullable LocalDate getBirthOn() {
        return birthOn;
    }

    public void setBirthOn(@Nullable LocalDate birthOn) {
        this.birthOn = birthOn;
    }

    public String getEducation() {
        return education;
    }

    public void setEducation(String education) {
        this.education = education;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public @Nullable LocalDate getJoinedOn() {
        return joinedOn;
    }

    public void setJoinedOn(@Nullable LocalDate joinedOn) {
        this.joinedOn = joinedOn;
    }

    public @Nullable LocalDate getFullOn() {
        return fullOn;
    }

    public void setFullOn(@Nullable LocalDate fullOn) {
        this.fullOn = fullOn;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public @Nullable LocalDate getLostOn() {
        return lostOn;
    }

    public void setLostOn(@Nullable LocalDate lostOn) {
        this.lostOn = lostOn;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getMobileTo() {
        return mobileTo;
    }

    public void setMobileTo(String mobileTo) {
        this.mobileTo = mobileTo;
    }

    public String getStudyExempt() {
        return studyExempt;
    }

    public void setStudyExempt(String studyExempt) {
        this.studyExempt = studyExempt;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
