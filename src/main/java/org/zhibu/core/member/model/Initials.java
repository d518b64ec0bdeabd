package org.zhibu.core.member.model;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;

/** Pinyin initials of a name, for finding people by typing two letters: 陈素芳 → csf. */
public final class Initials {

    /** Surnames the transliterator reads wrongly. */
    private static final Map<Character, String> SURNAMES = Map.of('缪', "m", '覃', "q", '仉', "z", '乜', "n");

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private Initials() {}

    public static String of(String name) {
        if (name.isEmpty()) return "";
        StringBuilder initials = new StringBuilder();
        String own = SURNAMES.get(name.charAt(0));
        String latin;
        synchronized (PINYIN) {
            latin = PINYIN.transliterate(name);
        }
        for (String word : latin.split("[^a-z0-9]+", -1)) if (!word.isEmpty()) initials.append(word.charAt(0));
        if (own != null && initials.length() > 0) initials.replace(0, 1, own);
        return initials.toString().toLowerCase(Locale.ROOT);
    }
}
