package vn.thac.plan.ending;

import java.util.Map;
import vn.thac.plan.register.Plan;

/**
 * What a plan's end came to.
 *
 * @param mandates recalled with it, at once and behind it
 * @param reopened mandates of others that it answered
 * @param warned plans that rest on it
 * @param events what is told of it all, by type
 */
public record Done(Plan.Ended plan, long mandates, int reopened, int warned, Map<String, Integer> events) {}
