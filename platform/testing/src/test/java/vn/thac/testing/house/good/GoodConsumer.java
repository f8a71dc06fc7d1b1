package vn.thac.testing.house.good;

import vn.thac.core.event.EventHandler;
import vn.thac.core.event.Received;

/** Takes events. */
public class GoodConsumer implements EventHandler {

    @Override
    public String type() {
        return "good.done.v1";
    }

    @Override
    public void handle(Received event) {}
}
