package vn.thac.task.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import vn.thac.core.Id;
import vn.thac.core.Ids;

/** Identity of what one unit has to look at again. */
public record NoticeId(@JsonValue UUID value) implements Id {

    @JsonCreator
    public static NoticeId fromString(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    public static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
