package org.zhibu.core.admission.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.validation.Errors;
import org.zhibu.core.admission.repository.AdmissionQueries.AdmissionFile;
import org.zhibu.core.admission.service.KeepingFiles.Wanted;
import org.zhibu.shared.kernel.CitizenId;
import org.zhibu.shared.kernel.Refused;

/** A person as typed; sex and birth follow from the id number where nothing else was said. */
public class FileForm {

    @NotBlank(message = "{admission.name-missing}")
    @Size(max = 50, message = "{admission.too-long}")
    private String name = "";

    private String idNumber = "";
    private String gender = "";

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate birthOn;

    private String education = "";

    @Size(max = 200, message = "{admission.too-long}")
    private String job = "";

    @NotNull(message = "{admission.applied-missing}")
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private @Nullable LocalDate appliedOn;

    private long version;

    static FileForm of(AdmissionFile file, @Nullable LocalDate appliedOn) {
        FileForm form = new FileForm();
        form.name = file.name();
        form.idNumber = Objects.requireNonNullElse(file.idMasked(), "");
        form.gender = file.gender();
        form.birthOn = file.birthOn();
        form.education = Objects.requireNonNullElse(file.education(), "");
        form.job = Objects.requireNonNullElse(file.job(), "");
        form.appliedOn = appliedOn;
        form.version = file.version();
        return form;
    }

    /** Everything that is wrong with it at once, beside what stands at the fields. */
    void check(Errors errors, LocalDate today) {
        String number = typedNumber();
        if (number != null) read(number, errors, today);
        if (gender.isBlank()) errors.rejectValue("gender", "admission.gender-missing");
        if (birthOn == null && !errors.hasFieldErrors("birthOn"))
            errors.rejectValue("birthOn", "admission.birth-missing");
        if (birthOn != null && birthOn.isAfter(today)) errors.rejectValue("birthOn", "admission.birth-in-the-future");
        if (birthOn != null && birthOn.isBefore(today.minusYears(110)))
            errors.rejectValue("birthOn", "admission.birth-too-early");
    }

    private void read(String number, Errors errors, LocalDate today) {
        try {
            CitizenId id = CitizenId.of(number, today);
            if (gender.isBlank()) gender = id.gender();
            if (birthOn == null && !errors.hasFieldErrors("birthOn")) birthOn = id.birthDate();
            if (birthOn != null && !birthOn.equals(id.birthDate()))
                errors.rejectValue(
                        "birthOn",
                        "admission.birth-differs",
                        new Object[] {id.birthDate().toString()},
                        null);
            if (!gender.isBlank() && !gender.equals(id.gender()))
                errors.rejectValue("gender", "admission.gender-differs");
        } catch (Refused refused) {
            errors.rejectValue("idNumber", refused.key(), refused.args().toArray(), refused.key());
        }
    }

    private @Nullable String typedNumber() {
        return idNumber.isBlank() || CitizenId.isMasked(idNumber) ? null : CitizenId.normalised(idNumber);
    }

    Wanted wanted() {
        return new Wanted(
                name.strip(),
                gender,
                Objects.requireNonNull(birthOn),
                typedNumber(),
                education.isBlank() ? null : education,
                job.isBlank() ? null : job.strip());
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getIdNumber() {
        return idNumber;
    }

    public void setIdNumber(@Nullable String idNumber) {
        this.idNumber = idNumber == null ? "" : idNumber;
    }

    public String getGender() {
        return gender;
    }

    public void setGender(@Nullable String gender) {
        this.gender = gender == null || !gender.matches("[12]") ? "" : gender;
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

    public void setEducation(@Nullable String education) {
        this.education = education == null ? "" : education;
    }

    public String getJob() {
        return job;
    }

    public void setJob(@Nullable String job) {
        this.job = job == null ? "" : job;
    }

    public @Nullable LocalDate getAppliedOn() {
        return appliedOn;
    }

    public void setAppliedOn(@Nullable LocalDate appliedOn) {
        this.appliedOn = appliedOn;
    }

    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }
}
