package vn.thac.report.obligation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a return: at least one reason. */
public record ReturnRequest(@Nullable List<@Nullable Reason> reasons) {}
