package vn.thac.core.watch;

import java.util.List;

/** A feature that an operator watches. */
public interface Watched {

    List<Gauge> gauges();
}
