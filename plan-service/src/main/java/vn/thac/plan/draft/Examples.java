package vn.thac.plan.draft;

/** Bodies shown in the interface's description; each one works as it stands on the sample. */
public final class Examples {

    public static final String PACKAGE_JSON = """
            {"document": {"kind": "plan", "issuer": "ubnd:106",
               "title": "Kế hoạch bảo đảm nước sạch trường học", "date": {"value": "2024-09-05"}},
             "basis": [{"key": "cap-tren", "relation": "implements", "kind": "action-programme", "number": "48-CTr/TU",
               "issuer": "Ban Thường vụ Tỉnh ủy Lai Châu", "date": {"value": "2024-04-17"}}],
             "targets": [{"key": "T1", "name": "Trường có nước sạch", "comparator": ">=", "value": 99.5, "unit": "%", "year": 2025}],
             "addressees": [{"key": "xa", "name": "UBND các xã, thị trấn", "type": "class", "track": "government",
               "selector": {"track": "government", "level": "commune", "under": "ubnd:106"}}],
             "duties": [{"key": "D1", "addressee": "xa", "text": "Rà soát nguồn nước của từng điểm trường", "due": "2024-12-31"}],
             "mandates": [{"addressee": "xa", "asks": "own-plan", "due": "2024-10-31"}]}
            """;

    public static final String PACKAGE_YAML = """
            document:
              kind: plan
              issuer: ubnd:106
              title: Kế hoạch bảo đảm nước sạch trường học
            addressees:
              - {key: xa, name: "UBND các xã, thị trấn", selector: {track: government, level: commune, under: "ubnd:106"}}
            mandates:
              - {addressee: xa, asks: own-plan}
            """;

    public static final String FROM_MANDATES = """
            {"mandates": ["01920000-0000-7000-8000-000000000001"],
             "title": "Kế hoạch của xã về nước sạch trường học",
             "changes": {"targets": [{"key": "T1", "name": "Trường có nước sạch", "comparator": "=", "value": 100, "unit": "%", "year": 2025}]},
             "leaveOut": ["D3"]}
            """;

    public static final String FROM_MANDATES_ISSUED = """
            {"mandates": ["01920000-0000-7000-8000-000000000001"],
             "issue": {"number": "12/KH-UBND", "date": {"value": "2024-07-23"}}}
            """;

    private Examples() {}
}
