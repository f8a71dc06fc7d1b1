package vn.thac.plan.making;

/** Bodies shown in the interface's description; each one works as it stands on the sample. */
final class Examples {

    static final String FROM_MANDATES = """
            {"mandates": ["01920000-0000-7000-8000-000000000001"],
             "title": "Kế hoạch của xã về nước sạch trường học",
             "changes": {"targets": [{"key": "T1", "name": "Trường có nước sạch", "comparator": "=", "value": 100, "unit": "%", "year": 2025}]},
             "leaveOut": ["D3"]}
            """;

    static final String FROM_MANDATES_ISSUED = """
            {"mandates": ["01920000-0000-7000-8000-000000000001"],
             "issue": {"number": "12/KH-UBND", "date": {"value": "2024-07-23"}}}
            """;

    private Examples() {}
}
