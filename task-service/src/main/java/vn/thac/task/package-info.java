/**
 * The work: every duty of an issued plan, of one unit, followed from the day it is given until it is confirmed.
 * It learns of plans and their members from plan-service's events and never asks anyone.
 * What is shared by the features lies here: ids and the reasons for a refusal.
 */
@NullMarked
package vn.thac.task;

import org.jspecify.annotations.NullMarked;
