package org.zhibu.shared.kernel;

/**
 * Names a record of any module, for what is attached to it: history, files, looks.
 *
 * @param type the word of its module's path, such as {@code life.activity}
 */
public record RecordRef(String type, long home, long number) {

    public static RecordRef of(String type, Placed id) {
        return new RecordRef(type, id.home(), id.number());
    }
}
