package org.zhibu.shared.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.ui.Model;

/** What a browser may load and run on our pages: what comes from us, and nothing written into the page. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String FORM =
            "default-src 'none'; script-src 'self'; style-src 'self'%s; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static final String STRICT = FORM.formatted("");

    private static final SecureRandom RANDOM = new SecureRandom();

    private ContentPolicy() {}

    /**
     * Lets the editor write its own few lines of style on this one page, by a word nobody can guess; the page's head then loads
     * the editor. Every other page stays strict.
     */
    public static void withEditor(HttpServletResponse response, Model model) {
        byte[] word = new byte[16];
        RANDOM.nextBytes(word);
        String nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(word);
        response.setHeader(HEADER, FORM.formatted(" 'nonce-" + nonce + "'"));
        model.addAttribute("editorNonce", nonce);
    }
}
