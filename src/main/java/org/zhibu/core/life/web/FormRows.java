package org.zhibu.core.life.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhibu.core.life.AttendanceStatus;

/** The repeated rows of the form of an activity. */
public final class FormRows {

    private FormRows() {}

    /** One person expected, and how they took part; without a status they are not part of it. */
    public static class AttendeeRow {

        private String member = "";

        private @Nullable AttendanceStatus status;

        private String reason = "";

        public String getMember() {
            return member;
        }

        public void setMember(String member) {
            this.member = member;
        }

        public @Nullable AttendanceStatus getStatus() {
            return status;
        }

        public void setStatus(@Nullable AttendanceStatus status) {
            this.status = status;
        }

        public String getReason() {
            return reason;
        }

        public void setReason(String reason) {
            this.reason = reason;
        }
    }

    /** One decision; blank rows are left out. */
    public static class DecisionRow {

        private @Nullable Long number;

        private String wording = "";

        private String owner = "";

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        private @Nullable LocalDate dueOn;

        public @Nullable Long getNumber() {
            return number;
        }

        public void setNumber(@Nullable Long number) {
            this.number = number;
        }

        public String getWording() {
            return wording;
        }

        public void setWording(String wording) {
            this.wording = wording;
        }

        public String getOwner() {
            return owner;
        }

        public void setOwner(String owner) {
            this.owner = owner;
        }

        public @Nullable LocalDate getDueOn() {
            return dueOn;
        }

        public void setDueOn(@Nullable LocalDate dueOn) {
            this.dueOn = dueOn;
        }

        boolean isBlank() {
            return wording.isBlank() && owner.isBlank() && dueOn == null;
        }
    }

    /** One vote; blank rows are left out, blank counts are none. */
    public static class VoteRow {

        private String matter = "";

        private @Nullable Integer due;

        private @Nullable Integer present;

        private @Nullable Integer inFavour;

        private @Nullable Integer against;

        private @Nullable Integer abstained;

        public String getMatter() {
            return matter;
        }

        public void setMatter(String matter) {
            this.matter = matter;
        }

        public @Nullable Integer getDue() {
            return due;
        }

        public void setDue(@Nullable Integer due) {
            this.due = due;
        }

        public @Nullable Integer getPresent() {
            return present;
        }

        public void setPresent(@Nullable Integer present) {
            this.present = present;
        }

        public @Nullable Integer getInFavour() {
            return inFavour;
        }

        public void setInFavour(@Nullable Integer inFavour) {
            this.inFavour = inFavour;
        }

        public @Nullable Integer getAgainst() {
            return against;
        }

        public void setAgainst(@Nullable Integer against) {
            this.against = against;
        }

        public @Nullable Integer getAbstained() {
            return abstained;
        }

        public void setAbstained(@Nullable Integer abstained) {
            this.abstained = abstained;
        }

        boolean isBlank() {
            return matter.isBlank() && inFavour == null && against == null && abstained == null;
        }
    }
}
