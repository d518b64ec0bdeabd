package org.zhibu.areas.methods.publicity;

import org.zhibu.shared.kernel.Placed;
import org.zhibu.shared.kernel.RecordRef;

/** An article. */
public record ArticleId(long home, long number) implements Placed {

    /** How files, history and facts name it. */
    public static final String RECORD = "publicity.article";

    /** How the files of its pictures name it. */
    private static final String PICTURES = "publicity.picture";

    public static ArticleId of(String text) {
        long[] parts = Placed.parse(text);
        return new ArticleId(parts[0], parts[1]);
    }

    public RecordRef ref() {
        return RecordRef.of(RECORD, this);
    }

    /** The owner of its pictures, apart from other papers. */
    public RecordRef pictures() {
        return RecordRef.of(PICTURES, this);
    }

    /** Where those who write and check it find it. */
    public String href() {
        return "/publicity/articles/" + text();
    }

    /** Where its readers find it. */
    public String reading() {
        return "/my/articles/" + text();
    }

    /** Where its pictures are shown; the number of one follows. */
    public String pictureAddress() {
        return href() + "/pictures/";
    }

    @Override
    public String toString() {
        return text();
    }
}
