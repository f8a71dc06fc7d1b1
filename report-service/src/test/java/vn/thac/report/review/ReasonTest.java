package vn.thac.report.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;
import vn.thac.core.WireName;

class ReasonTest {

    /** The field is read as text, so that a word that there is not is refused among the other faults. */
    @Test
    void the_interface_names_the_reasons_that_there_are() throws NoSuchFieldException {
        Schema code = Reason.class.getDeclaredField("code").getAnnotation(Schema.class);

        assertEquals(WireName.words(ReasonCode.class), List.of(code.enumeration()));
    }
}
