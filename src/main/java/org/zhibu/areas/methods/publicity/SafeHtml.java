package org.zhibu.areas.methods.publicity;

/** HTML that may be shown as it stands. Only {@link Body} makes it, from elements it wrote itself. */
public final class SafeHtml {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    public String html() {
        return html;
    }

    @Override
    public String toString() {
        return html;
    }
}
