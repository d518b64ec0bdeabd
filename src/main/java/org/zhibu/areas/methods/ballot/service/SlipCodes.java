package org.zhibu.areas.methods.ballot.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Codes of slips, and the two-word phrases by which a voter finds the own ballot. A code has 12 characters of an alphabet of 32
 * without look-alikes: 60 random bits, so that a plain SHA-256 is enough.
 */
@Component
public class SlipCodes {

    /** How often other phrases are tried where somebody has one of them already. */
    static final int TRIES = 10;

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final List<String> WORDS = words();

    private final SecureRandom random = new SecureRandom();

    /** New codes in groups of four, {@code 7KQ2-M9XA-PD4T}, in an order of their own. */
    List<String> next(int count) {
        List<String> codes = new ArrayList<>();
        for (int at = 0; at < count; at++) codes.add(next());
        Collections.shuffle(codes, random);
        return codes;
    }

    String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** A secret of one form: the phrases follow from it, so that a second press finds the same. Stored nowhere. */
    public String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What was typed, without the dashes, blanks, lower case and full width people add. */
    static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < typed.length(); at++) {
            char letter = typed.charAt(at);
            char narrow = letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
            if (Character.isLetterOrDigit(narrow)) plain.append(narrow);
        }
        return plain.toString().toUpperCase(Locale.ROOT);
    }

    static byte[] hash(String code) {
        return sha256("slip|" + plain(code));
    }

    static String hex(String code) {
        return HexFormat.of().formatHex(hash(code));
    }

    /** Proves that a form with this nonce cast exactly this ballot, and at which try; without the nonce it says nothing. */
    static byte[] receipt(String code, String nonce, int attempt, List<Integer> choices) {
        return sha256("receipt|" + plain(code) + "|" + nonce + "|" + attempt + "|" + choices);
    }

    /** The phrase for each question, each one drawn apart. */
    static List<String> phrases(String nonce, int attempt, int questions) {
        List<String> phrases = new ArrayList<>();
        for (int question = 1; question <= questions; question++) {
            byte[] drawn = sha256("phrase|" + nonce + "|" + attempt + "|" + question);
            phrases.add(WORDS.get(drawn[0] & 0xff) + " " + WORDS.get(drawn[1] & 0xff));
        }
        return phrases;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> words() {
        try (InputStream in =
                Objects.requireNonNull(SlipCodes.class.getResourceAsStream("/ballot/words.txt"), "words.txt")) {
            List<String> words = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (words.size() != 256) throw new IllegalStateException("256 words, one a line");
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
