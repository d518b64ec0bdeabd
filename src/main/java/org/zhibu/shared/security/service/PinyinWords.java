package org.zhibu.shared.security.service;

import com.ibm.icu.text.Transliterator;
import java.util.List;

/** The Latin words people make of a Chinese name when they choose a password: zhangwei, weizhang, zw. */
final class PinyinWords {

    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

    private PinyinWords() {}

    static List<String> of(String name) {
        String latin;
        synchronized (PINYIN) {
            latin = PINYIN.transliterate(name);
        }
        String[] syllables = latin.strip().split("[^a-z0-9]+");
        StringBuilder given = new StringBuilder();
        StringBuilder initials = new StringBuilder();
        for (int at = 0; at < syllables.length; at++) {
            if (at > 0) given.append(syllables[at]);
            if (!syllables[at].isEmpty()) initials.append(syllables[at].charAt(0));
        }
        return List.of(syllables[0], given.toString(), syllables[0] + given, given + syllables[0], initials.toString());
    }
}
