package vn.thac.core.event;

import java.util.UUID;

/**
 * One change of one aggregate: becomes one event and one audit record.
 *
 * @param aggregate its type, which names the topic: {@code plan} is {@code thac.plan}
 * @param sequence the aggregate's version after the change; the first is 1
 * @param type wire name in the past tense: {@code plan.issued.v1}
 * @param payload a record, written as JSON
 */
public record Change(String aggregate, UUID aggregateId, long sequence, String type, Object payload) {}
