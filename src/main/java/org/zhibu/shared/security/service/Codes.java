package org.zhibu.shared.security.service;

import java.security.SecureRandom;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * One-time codes of 12 characters from an alphabet of 32 without look-alikes: 60 random bits, so that a plain
 * hash is enough and thirty thousand codes are made in a moment.
 */
@Component
public class Codes {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder;

    Codes(Passwords passwords) {
        this.encoder = passwords.forCodes();
    }

    /** A new code in groups of four, {@code 7KQ2-M9XA-PD4T}. */
    public String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    public String hash(String code) {
        return Passwords.CODE_PREFIX + encoder.encode(plain(code));
    }

    /** What was typed, without the dashes, blanks and lower case people add. */
    static String plain(CharSequence typed) {
        return typed.toString().replaceAll("[\\s-]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
