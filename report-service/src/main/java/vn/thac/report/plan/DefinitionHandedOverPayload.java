package vn.thac.report.plan;

import vn.thac.directory.unit.NamedUnit;

/** What this service reads of {@code definition.handed-over.v1}: whose a form is from now on. */
record DefinitionHandedOverPayload(String kind, String code, NamedUnit to) {

    boolean isForm() {
        return kind.equals("form");
    }
}
