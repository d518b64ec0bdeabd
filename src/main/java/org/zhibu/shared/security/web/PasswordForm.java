package org.zhibu.shared.security.web;

import jakarta.validation.constraints.NotEmpty;

/** The form that changes one's password. */
public class PasswordForm {

    @NotEmpty(message = "{security.password.current-missing}")
    private String current = "";

    @NotEmpty(message = "{security.password.missing}")
    private String password = "";

    private String repeated = "";

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
