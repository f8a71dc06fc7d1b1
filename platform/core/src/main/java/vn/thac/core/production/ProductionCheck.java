package vn.thac.core.production;

import java.util.List;

/** What a service finds wrong beyond its settings, asked only where it is to serve ({@code thac.production}). */
public interface ProductionCheck {

    /** A sentence for each fault. */
    List<String> faults();
}
